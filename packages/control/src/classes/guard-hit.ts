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
