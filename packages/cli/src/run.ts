// The whole program on one screen: arguments in, exit code out. Nothing below it ends the process.
import { CommanderError } from 'commander';
import { buildProgram } from './command/build-program.ts';
import { commands } from './commands.ts';
import type { Io } from './output/io.ts';
import { refuseUnknownVerb } from './command/refuse-unknown-verb.ts';
import { explainError } from './output/explain-error.ts';
import { version } from './version.ts';

/**
 * Runs the command.
 *
 * @param args arguments behind the program's name
 * @returns 0 clean, 1 findings, 2 could not do the job
 */
export async function run(args: readonly string[], io: Io): Promise<number> {
  let code = 2;
  const named = commands.find(({ name }) => name === args[0]);
  const done = (result: number): void => {
    code = result;
  };
  const program = buildProgram({ commands, named, io, version, done });
  try {
    refuseUnknownVerb(args, io);
    await program.parseAsync([...args], { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    explainError(error, io);
    return 2;
  }
}
