// What the doctor says of one thing. `not-seen` is never a pass: nobody looked, and the reason is told.

export interface Check {
  /** CTL001 to CTL011. */
  readonly code: string;
  readonly state: 'ok' | 'problem' | 'not-seen';
  /** What was looked at, and what was found. */
  readonly what: string;
  /** What to do; missing where nothing is to be done. */
  readonly mend?: string;
}

export function ok(code: string, what: string): Check {
  return { code, state: 'ok', what };
}

export function problem(code: string, what: string, mend: string): Check {
  return { code, state: 'problem', what, mend };
}

export function notSeen(code: string, what: string, mend: string): Check {
  return { code, state: 'not-seen', what, mend };
}
