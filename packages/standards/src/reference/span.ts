// Duty: a stretch of a text, by offsets in UTF-16 units; `end` is not part of it.
export interface Span {
  readonly start: number;
  readonly end: number;
}
