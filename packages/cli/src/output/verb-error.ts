// A call that a verb cannot carry out, with what to do instead.

export class VerbError extends Error {
  readonly mend: string;
  constructor(message: string, mend: string) {
    super(message);
    this.name = 'VerbError';
    this.mend = mend;
  }
}
