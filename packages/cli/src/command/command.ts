// What a verb is, as data: the one table that makes parsing, help and the reference page.
import type { Io } from '../output/io.ts';

export interface Flag {
  /** As commander writes it: `--format <name[=file]>`. */
  readonly usage: string;
  readonly description: string;
  readonly choices?: readonly string[];
  readonly default?: string;
  /** May be given several times. */
  readonly repeat?: boolean;
}

export interface Argument {
  readonly name: string;
  readonly description: string;
  readonly required: boolean;
}

export interface Example {
  readonly command: string;
  readonly does: string;
}

export interface Command {
  readonly name: string;
  readonly summary: string;
  /** A paragraph or two below the usage line. */
  readonly description: string;
  readonly argument?: Argument;
  /** Words behind the argument: further ids, or what an action needs. */
  readonly rest?: Argument;
  readonly flags: readonly Flag[];
  readonly examples: readonly Example[];
  /** Loads the verb's code when it is used. */
  readonly load: () => Promise<{ readonly run: Verb }>;
}

export type FlagValues = Readonly<Record<string, string | boolean | readonly string[] | undefined>>;

export interface VerbInput {
  readonly argument: string | undefined;
  readonly rest: readonly string[];
  readonly flags: FlagValues;
  readonly io: Io;
}

/** Runs a verb; the number is the exit code: 0 clean, 1 findings, 2 could not do the job. */
export type Verb = (input: VerbInput) => Promise<number>;
