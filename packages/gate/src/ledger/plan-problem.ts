// Why a change cannot be recorded, beside what the rules found.

export interface PlanProblem {
  readonly what: string;
  readonly mend: string;
}

export class PlanError extends Error {
  readonly problem: PlanProblem;

  constructor(what: string, mend: string) {
    super(what);
    this.name = 'PlanError';
    this.problem = { what, mend };
  }
}
