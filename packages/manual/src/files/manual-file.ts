// Files of a manual, whatever is in them.
import type { FrontMatterNode } from '../front-matter/model.ts';
import type { Span } from '../text/span.ts';

export interface ManualFile {
  readonly path: string;
  /** symlink, submodule and special files are never read. */
  readonly kind: 'file' | 'symlink' | 'submodule' | 'special';
}

/** A file that git tracks and that is not on disk. */
export interface AbsentFile {
  readonly path: string;
  /** `not-checked-out`: git was told to leave it out (a sparse checkout). */
  readonly why: 'not-checked-out' | 'deleted';
}

/** A YAML file that is configuration: its positions and its problems. */
export interface DataFile {
  readonly path: string;
  readonly node: FrontMatterNode | undefined;
  readonly problems: readonly DataProblem[];
}

export interface DataProblem {
  readonly path: string;
  readonly span: Span;
  readonly message: string;
  readonly mend: string;
}
