// Something the action was asked for cannot be done as asked, with what to do instead.

export class ActionError extends Error {
  readonly mend: string;
  constructor(message: string, mend: string) {
    super(message);
    this.name = 'ActionError';
    this.mend = mend;
  }
}
