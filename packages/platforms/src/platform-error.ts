// A platform did not answer as needed. Nothing is judged then: whoever catches this reports "could not judge" and fails.

export type PlatformProblem =
  | 'bad-token'
  | 'missing-permission'
  | 'rate-limit'
  | 'not-found'
  | 'unavailable'
  | 'unexpected-answer'
  | 'moved'
  | 'ambiguous';

export class PlatformError extends Error {
  readonly code: PlatformProblem;
  readonly mend: string;

  constructor(code: PlatformProblem, message: string, mend: string) {
    super(message);
    this.name = 'PlatformError';
    this.code = code;
    this.mend = mend;
  }
}
