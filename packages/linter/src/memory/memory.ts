// What is kept of a check for the next one: which documents nothing was found in, and what that rests on. Findings are never kept.
import type { DocumentFacts } from '@clausemark/manual';
import type { CoverageClaim } from '@clausemark/standards';
import type { Naming } from '../document/role-uses.ts';

/** Where it is kept. The linter has no disk. */
export interface Memory {
  /** What was kept under exactly these circumstances, as it was given. */
  recall(circumstances: string): unknown;
  keep(circumstances: string, examinations: unknown): void;
  /** Facts of a content that a document had before, where they are still known. */
  factsOf(contentId: string): DocumentFacts | undefined;
}

/** A claim without the document that makes it, which is known. */
export type KeptClaim = Omit<CoverageClaim, 'documentId'>;
/** A role that a document names, without the place. */
export type KeptRole = Pick<Naming, 'field' | 'role'>;

/** Plain data, document by document in the order of the manual. */
export interface Examinations {
  /** Name of the content of each document; empty where it has none. */
  readonly contents: readonly string[];
  /** `null` where there was a finding, or what a result rests on cannot be told. */
  readonly documents: readonly (Examined | null)[];
  /** What documents state, each once. */
  readonly claims: readonly KeptClaim[];
  readonly roles: readonly KeptRole[];
}

/** A document in which nothing was found. Numbers are places in the lists of `Examinations`. */
export interface Examined {
  readonly claims: readonly number[];
  readonly roles: readonly number[];
  /** Documents of which front matter or anchors were looked at. */
  readonly faces: readonly number[];
  /** Documents of which more than that was looked at. */
  readonly contents: readonly number[];
}
