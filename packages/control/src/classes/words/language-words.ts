// What each language has to list: the words whose change is never only editorial.

/** Lists of words and phrases in small letters. A `*` at the end of a word stands for any ending. */
export interface GuardWords {
  readonly modal: readonly string[];
  readonly negation: readonly string[];
  /** Limits, conditions, quantities and what joins them. */
  readonly comparator: readonly string[];
  /** Numbers in words, months, days, periods. */
  readonly quantity: readonly string[];
  /** Records and what is done with them. */
  readonly record: readonly string[];
  /** Headings of the section that lists revisions: one new row there belongs to every revision. */
  readonly history: readonly string[];
}
