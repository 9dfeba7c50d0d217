// Where Sätteri reads a document of the corpora otherwise than remark, decided one by one. The parity test fails on any other.
import type { Aspect } from './facts-of-tree.ts';

export interface Difference {
  readonly aspects: readonly Aspect[];
  /** What differs, who is right, and what follows for us. */
  readonly decision: string;
}

/** Decided differences by path below the corpora. */
export const differences: ReadonlyMap<string, Difference> = new Map([
  [
    'eips/eip-7745.md',
    {
      aspects: ['tables'],
      decision:
        '`2\\**10, 2\\**6` in a table: Sätteri opens and closes emphasis behind an escaped asterisk, where CommonMark sees no closing one (remark is right). Accepted: the site shows what we lint, no rule reads it, to be reported upstream.',
    },
  ],
]);
