// Duty: everything that can be wrong with a clause reference, as data. The words for it belong to the rules.
import type { Clause } from '../schema/clause.ts';
import type { ForeignNumber } from '../schema/foreign-number.ts';
import type { FormerNumber } from '../schema/former-layout.ts';
import type { Standard } from '../standard/standard.ts';
import type { Span } from './span.ts';

export type ClauseReferenceProblem = {
  /** The characters that are wrong. */
  readonly at: Span;
  /** Texts that may stand at `at` instead, best first; none if nothing comes near. */
  readonly suggestions: readonly string[];
} & (
  | { readonly kind: 'empty' | 'syntax' }
  /** No standard of this name (`name` is what was written, or the default if none was). */
  | { readonly kind: 'unknown-standard'; readonly name: string | undefined }
  /** The standard is known, this edition (undefined: none was named) is not. */
  | { readonly kind: 'unknown-edition'; readonly id: string; readonly edition: string | undefined }
  | { readonly kind: 'unknown-clause'; readonly standard: Standard; readonly number: string }
  /** A number of a former edition; `former.newNumbers` says where the subject went. */
  | { readonly kind: 'old-layout'; readonly standard: Standard; readonly former: FormerNumber }
  /** A number of a sister standard that must not be claimed here. */
  | { readonly kind: 'foreign'; readonly standard: Standard; readonly foreign: ForeignNumber }
  /** A number that is kept free and has no text. */
  | { readonly kind: 'reserved'; readonly standard: Standard; readonly clause: Clause }
  /** A clause that only holds others; `auditable` are the ones that can be claimed. */
  | {
      readonly kind: 'heading-only';
      readonly standard: Standard;
      readonly clause: Clause;
      readonly auditable: readonly Clause[];
    }
  /** A range that ends before it starts. */
  | { readonly kind: 'range-order'; readonly standard: Standard; readonly first: Clause; readonly last: Clause }
);
