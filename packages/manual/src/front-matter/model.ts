// The value of a document's front matter: text as written, a position for every key and value, and what is wrong with it.
import type { Span } from '../text/span.ts';

export type FrontMatterNode = FrontMatterScalar | FrontMatterList | FrontMatterMap;

export interface FrontMatterScalar {
  readonly kind: 'scalar';
  /** Text after quotes and folding are resolved; never a number, date or boolean. Empty for a key without a value. */
  readonly value: string;
  readonly span: Span;
}

export interface FrontMatterList {
  readonly kind: 'list';
  readonly items: readonly FrontMatterNode[];
  readonly span: Span;
}

export interface FrontMatterMap {
  readonly kind: 'map';
  readonly entries: readonly FrontMatterEntry[];
  readonly span: Span;
}

export interface FrontMatterEntry {
  readonly key: string;
  readonly keySpan: Span;
  readonly value: FrontMatterNode;
}

export interface FrontMatter {
  readonly state: 'present' | 'absent' | 'broken';
  /** The whole block with its fences; empty at the start of the text when absent. */
  readonly span: Span;
  /** Empty when absent, and as far as it could be read when broken. */
  readonly entries: readonly FrontMatterEntry[];
  readonly problems: readonly FrontMatterProblem[];
}

/** A cause that a person can mend. Each has its own text in the rule `front-matter-valid`. */
export type FrontMatterProblemCode =
  | 'missing'
  | 'lfs-pointer'
  | 'text-before-fence'
  | 'no-opening-fence'
  | 'fenced-yaml'
  | 'unclosed-fence'
  | 'closed-with-dots'
  | 'not-yaml-language'
  | 'too-large'
  | 'not-a-map'
  | 'unquoted-colon'
  | 'no-colon'
  | 'reserved-at'
  | 'reserved-backtick'
  | 'reserved-start'
  | 'tab'
  | 'conflict'
  | 'duplicate-key'
  | 'broken-list'
  | 'bad-indent'
  | 'unterminated-quote'
  | 'text-after-quote'
  | 'smart-quotes'
  | 'unclosed-bracket'
  | 'template-syntax'
  | 'anchor'
  | 'alias'
  | 'tag'
  | 'directive'
  | 'merge-key'
  | 'complex-key'
  | 'dangerous-key'
  | 'several-documents'
  | 'nested-too-deep'
  | 'other';

export interface FrontMatterProblem {
  readonly code: FrontMatterProblemCode;
  readonly span: Span;
  /** The key, word or character concerned, for the message. */
  readonly detail: string;
}
