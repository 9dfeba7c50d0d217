// Answers of a person: from flags, else from the terminal. Without either the verb stops; nothing is ever filled in by a guess.
import type { VerbInput } from '../command/command.ts';
import { textFlag } from '../command/flags.ts';
import { VerbError } from '../output/verb-error.ts';
import type { Choice } from './asker.ts';

export interface Question {
  /** Name of the flag as the table of verbs writes it, without dashes: `keep-until`. */
  readonly flag: string;
  readonly message: string;
  /** Offered on the terminal, never taken without being confirmed there. */
  readonly initial?: string | undefined;
  /** What is wrong with an answer; undefined when it will do. */
  readonly check?: (answer: string) => string | undefined;
}

export class Answers {
  readonly #input: VerbInput;
  /** True once the terminal was asked: the verb then shows what it will write and asks for a last yes. */
  asked = false;

  constructor(input: VerbInput) {
    this.#input = input;
  }

  /** Without a terminal all of these flags must be there; says so of all at once. */
  need(questions: readonly Pick<Question, 'flag' | 'message'>[]): void {
    if (this.#input.io.asker !== undefined) return;
    const missing = questions.filter(({ flag }) => this.given(flag) === undefined);
    if (missing.length === 0) return;
    throw new VerbError(
      `Not given: ${missing.map(({ flag }) => `--${flag}`).join(', ')}.`,
      `There is no terminal to ask on. ${missing.map(({ flag, message }) => `--${flag}: ${message}`).join('. ')}.`,
    );
  }

  given(flag: string): string | undefined {
    const name = flag.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
    return textFlag(this.#input.flags, name)?.trim();
  }

  /** A flag without a value. */
  isOn(flag: string): boolean {
    return this.#input.flags[flag] === true;
  }

  /** @throws VerbError when the flag is not good, or when nobody can be asked */
  async text(question: Question): Promise<string> {
    const { flag, message, initial } = question;
    const check = (answer: string): string | undefined =>
      answer.trim() === ''
        ? 'Please give an answer.'
        : /[\r\n]/.test(answer)
          ? 'One line only.'
          : question.check?.(answer.trim());
    const given = this.given(flag);
    if (given !== undefined) {
      const problem = check(given);
      if (problem !== undefined) throw new VerbError(`--${flag} "${given}" cannot be used.`, problem);
      return given;
    }
    this.need([question]);
    return this.#ask(async (asker) => asker.text({ message, initial, check }));
  }

  /** Undefined when the flag is not given and the terminal's answer is blank. */
  async optional(question: Question): Promise<string | undefined> {
    if (this.given(question.flag) !== undefined) return this.text(question);
    if (this.#input.io.asker === undefined) return undefined;
    const { message, initial } = question;
    const check = (answer: string): string | undefined =>
      answer.trim() === '' ? undefined : question.check?.(answer.trim());
    const answer = await this.#ask(async (asker) =>
      asker.text({ message: `${message} (may stay empty)`, initial, check }),
    );
    return answer.trim() === '' ? undefined : answer.trim();
  }

  async choose(question: Omit<Question, 'check'> & { readonly choices: readonly Choice[] }): Promise<string> {
    const { flag, message, choices, initial } = question;
    const values = choices.map(({ value }) => value);
    const given = this.given(flag);
    if (given !== undefined) {
      if (values.includes(given)) return given;
      throw new VerbError(`--${flag} "${given}" cannot be used.`, `There are: ${values.join(', ')}.`);
    }
    this.need([question]);
    return this.#ask(async (asker) => asker.choose({ message, choices, initial }));
  }

  /** Several of the choices, or undefined when nobody can be asked. */
  async several(message: string, choices: readonly Choice[]): Promise<readonly string[] | undefined> {
    if (this.#input.io.asker === undefined) return undefined;
    return this.#ask(async (asker) =>
      asker.chooseSeveral({ message, choices, initial: choices.map(({ value }) => value) }),
    );
  }

  async #ask<Answer>(ask: (asker: NonNullable<VerbInput['io']['asker']>) => Promise<Answer>): Promise<Answer> {
    const { asker } = this.#input.io;
    if (asker === undefined) throw new VerbError('There is no terminal to ask on.', 'Give the answers as flags.');
    this.asked = true;
    return ask(asker);
  }
}
