// What is kept of a check for the next one: in which documents which rules found nothing, and what that rests on. Findings are never
// kept.
import type { DocumentFace, DocumentFacts } from '@clausemark/manual';
import type { ClaimKind } from '@clausemark/standards';
import type { Named } from '../document/role-uses.ts';

/** What can be seen of a document without looking into its text. */
export type SeenFacts = Pick<DocumentFacts, 'anchors' | 'frontMatter'>;

/** Where it is kept. The linter has no disk. */
export interface Memory {
  /** What was kept under exactly these circumstances, as it was given. */
  recall(circumstances: string): unknown;
  keep(circumstances: string, examinations: unknown): void;
  /** What others see of a content that a document had before, where that is still known; the same for what it says of itself. */
  factsOf(contentId: string): SeenFacts | undefined;
  faceOf(contentId: string): DocumentFace | undefined;
}

/** Plain data; lists by document are in the order of the manual. Numbers are places in a list. */
export interface Examinations {
  /** Name of the content of each document; empty where it has none. */
  readonly contents: readonly string[];
  /** What each document states; `0` where what the result rests on cannot be told. */
  readonly statements: readonly (Statements | 0)[];
  /** The documents that were looked at for each one, as JSON of `readonly Others[]`: needed only when something has changed. */
  readonly others: string;
  readonly claims: readonly ClaimKind[];
  readonly roles: readonly Named[];
}

/**
 * Claims, and roles named, of a document; then the names of the rules that found something in it, if any did. Those look again: what
 * they found is not kept.
 */
export type Statements = readonly [claims: readonly number[], roles: readonly number[], again?: readonly string[]];

/** Documents of which front matter or anchors, and of which more than that was looked at, and those it refers to. */
export type Others = readonly [faces: readonly number[], contents: readonly number[], targets: readonly number[]];
