// The Manual: all documents of a repository at one moment, as one immutable value. It knows no disk, no git and no clock.
import type { Config, DocumentTypeName, StatusName } from './config/config-schema.ts';
import type { People, Roles, Waivers } from './config/control-schemas.ts';
import type { DocumentFace } from './create-document.ts';
import type { DocumentFacts } from './facts/facts.ts';
import type { ClassifiedFiles } from './files/classify-files.ts';
import type { FrontMatterNode } from './front-matter/model.ts';
import type { Reads } from './reads.ts';
import type { SourceText } from './text/source-text.ts';
import type { Span } from './text/span.ts';

export interface Manual {
  /** Where it was read: for messages only ("manual-template", "manual-template at origin/main"). */
  readonly name: string;
  readonly config: Config;
  /** Every controlled document, sorted by path. Unreadable ones are here too: their facts carry the problem. */
  readonly documents: readonly ManualDocument[];
  /** Every file of the repository below the root, documents included, by path with forward slashes. */
  readonly files: ReadonlyMap<string, ManualFile>;
  /** The files sorted into documents, files with a reason, and others. */
  readonly classified: ClassifiedFiles;
  /** Files of the manual that git tracks and that are not on disk; none where it was not read from disk. */
  readonly absent: readonly AbsentFile[];
  /** Config and control files with their positions and what is wrong in them. */
  readonly dataFiles: readonly DataFile[];
  readonly roles: Roles;
  readonly people: People;
  readonly waivers: Waivers;
  /** Parsed company catalogues by path, not validated: the linter hands them to the standards package. */
  readonly catalogues: ReadonlyMap<string, unknown>;
  /** Documents by id, exact. More than one where an id is used twice. */
  readonly byId: ReadonlyMap<string, readonly ManualDocument[]>;
  readonly byPath: ReadonlyMap<string, ManualDocument>;
  /** The statuses that documents have. */
  readonly statuses: ReadonlySet<StatusName | undefined>;
  /** Notes what rules look at while a document is examined. */
  readonly reads: Reads;
  /** Text of a file of this manual; undefined when there is none or it cannot be decoded. */
  source(path: string): SourceText | undefined;
  /** Whether this is the text that was asked for last. Only a hint: asking for it again costs nothing, and what is read is the same. */
  isAtHand(path: string): boolean;
  /**
   * Whether the file of a document was another one than it was opened with, or gone, when `source` was asked for it. Where the text it was
   * opened with is kept, `source` gives that, and the file is looked at when this is called.
   */
  readonly hasChanged: (path: string) => boolean;
  /** Names files whose text will be asked for one after the other, so that they can be fetched together. */
  willRead(paths: readonly string[]): void;
}

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

/** One controlled document: its facts seen through the configuration (synonyms for keys, types and statuses). */
export interface ManualDocument {
  readonly path: string;
  /** Name of the content, the same for the same bytes; undefined when nobody named it. */
  readonly contentId: string | undefined;
  readonly facts: DocumentFacts;
  /** What it says of itself, as written. */
  readonly face: DocumentFace;
  /** Front-matter id as written, undefined when missing or empty. */
  readonly id: string | undefined;
  /** Front-matter title, else the text of the first heading, else the file name. */
  readonly title: string;
  /** Declared type when it is one of ours (after synonyms), else the type whose folder holds the file. */
  readonly type: DocumentTypeName | undefined;
  /** Declared status when it is one of ours (after synonyms). */
  readonly status: StatusName | undefined;
  /** Value of a front-matter field by our name, synonyms applied; parts written as keys of their own stand in its mapping. */
  field(name: string): DocumentField | undefined;
  /** Trimmed text of a scalar field; undefined when missing, empty or not a scalar. */
  text(name: string): string | undefined;
  /** Items of a list field as text with spans; a single scalar counts as a list of one. */
  items(name: string): readonly { readonly text: string; readonly span: Span }[];
  /** Whether a heading of this document has this slug. Known without decoding its facts. */
  hasAnchor(slug: string): boolean;
  /** A symbolic place in this document (`fm:/review/last`, `section:purpose`); see location.ts. */
  at(anchor: string, span?: Span): Location;
}

export interface DocumentField {
  /** The key as the document writes it, when it is a synonym another name than the field's. */
  readonly key: string;
  readonly keySpan: Span;
  readonly node: FrontMatterNode;
}

/** A place a finding points to: symbolic for fingerprints and waivers, a span for people. */
export interface Location {
  readonly path: string;
  /** Stable name of the place; survives moved lines. Empty for the file as a whole. */
  readonly anchor: string;
  readonly span: Span;
}
