// Why a change is more than editorial: which guard was touched, in which section, by which words.

export type Guard =
  | 'modal'
  | 'negation'
  | 'comparator'
  | 'digit'
  | 'unit'
  | 'date'
  | 'quantity'
  | 'reference'
  | 'role'
  | 'record'
  | 'link-target'
  | 'image'
  | 'code'
  | 'html'
  | 'strike'
  | 'footnote'
  | 'heading'
  | 'table'
  | 'list-order'
  | 'block-order'
  | 'word-order'
  /** A paragraph or an item of a list that is new or gone. */
  | 'passage'
  /** A sentence that is new, gone or another one. */
  | 'sentence'
  /** Several words at one place that are new, gone or others. */
  | 'clause'
  | 'hidden-text'
  /** Invisible characters, other scripts than the language's, unusual spaces. */
  | 'character'
  | 'too-many-words'
  /** There are no guard words for the language of the document, so nothing can be proven. */
  | 'language';

export interface GuardHit {
  readonly guard: Guard;
  /** Visible text of the heading it happened under; empty before the first one. */
  readonly section: string;
  /** The words removed or added, shortened. */
  readonly words: string;
}
