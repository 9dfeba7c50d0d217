// A person at a terminal, for tests: answers in the order of the questions, and keeps what was asked.
import type { Asker } from '../src/ask/asker.ts';

export interface Answering extends Asker {
  readonly questions: string[];
}

/** @param answers texts, a list for several choices, true or false for a last yes; `undefined` takes what is offered */
export function answering(answers: readonly (string | readonly string[] | boolean | undefined)[]): Answering {
  const left = [...answers];
  const questions: string[] = [];
  const next = (message: string): (typeof answers)[number] => {
    questions.push(message);
    if (left.length === 0) throw new Error(`no answer to: ${message}`);
    return left.shift();
  };
  return {
    questions,
    text: async ({ message, initial = '', check }) => {
      const answer = (next(message) as string | undefined) ?? initial;
      const problem = check?.(answer);
      return problem === undefined ? answer : Promise.reject(new Error(problem));
    },
    choose: async ({ message, choices, initial }) => {
      const answer = (next(message) as string | undefined) ?? initial ?? '';
      if (!choices.some(({ value }) => value === answer)) throw new Error(`${answer} is no choice`);
      return answer;
    },
    chooseSeveral: async ({ message, initial }) => (next(message) as readonly string[] | undefined) ?? initial,
    confirm: async (message) => next(message) === true,
  };
}
