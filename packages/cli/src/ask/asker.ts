// Questions to the person at the terminal. Verbs know this face only; tests answer through it.

export interface Choice {
  readonly value: string;
  readonly label: string;
}

export interface Asker {
  /** `check` gives what is wrong with an answer; the question is asked again. */
  readonly text: (question: {
    readonly message: string;
    readonly initial?: string | undefined;
    readonly check?: (answer: string) => string | undefined;
  }) => Promise<string>;
  readonly choose: (question: {
    readonly message: string;
    readonly choices: readonly Choice[];
    readonly initial?: string | undefined;
  }) => Promise<string>;
  readonly chooseSeveral: (question: {
    readonly message: string;
    readonly choices: readonly Choice[];
    readonly initial: readonly string[];
  }) => Promise<readonly string[]>;
  readonly confirm: (message: string) => Promise<boolean>;
}
