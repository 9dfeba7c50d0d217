// What cannot be written or read as canonical JSON, and why. A broken value stops the caller: nothing is hashed by guessing.

export type CanonicalProblem =
  | 'not-utf8'
  | 'not-json'
  | 'not-canonical'
  | 'not-an-integer'
  | 'lone-surrogate'
  | 'too-deep'
  | 'unsupported';

export class CanonicalError extends Error {
  readonly code: CanonicalProblem;
  /** Offset into the text of the first character that is not canonical, where there is one. */
  readonly at: number | undefined;

  constructor(code: CanonicalProblem, message: string, at?: number) {
    super(message);
    this.name = 'CanonicalError';
    this.code = code;
    this.at = at;
  }
}
