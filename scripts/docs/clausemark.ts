// The command for tests of pages: parsed against the table of verbs without running, or run in this process on a fixed day.
import { buildProgram } from '../../packages/cli/src/command/build-program.ts';
import type { Command } from '../../packages/cli/src/command/command.ts';
import { commands } from '../../packages/cli/src/commands.ts';
import { run } from '../../packages/cli/src/run.ts';
import { fakeIo } from '../../packages/cli/test/fake-io.ts';

export interface Outcome {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

const TODAY = '2026-11-22';
const inert: readonly Command[] = commands.map((command) => ({
  ...command,
  load: () => Promise.resolve({ run: () => Promise.resolve(0) }),
}));

/** What is wrong with a command line; undefined when verb, arguments and flags exist. */
export async function problemWith(args: readonly string[]): Promise<string | undefined> {
  const [first = ''] = args;
  if (first !== '' && !first.startsWith('-') && first !== 'help' && !commands.some(({ name }) => name === first)) {
    return `"${first}" is no verb`;
  }
  const io = fakeIo('/');
  try {
    await buildProgram({ commands: inert, named: undefined, io, version: '0.0.0', done: () => undefined }).parseAsync(
      [...args],
      { from: 'user' },
    );
    return undefined;
  } catch (error) {
    const isHelp = (error as { readonly exitCode?: number }).exitCode === 0;
    return isHelp ? undefined : `${io.written.err}${String(error)}`;
  }
}

/** Runs the command as of a fixed day, whatever the clock says. */
export async function clausemark(cwd: string, args: readonly string[]): Promise<Outcome> {
  const verb = commands.find(({ name }) => name === args[0]) ?? commands.find(({ name }) => name === 'check');
  const knowsToday = verb?.flags.some(({ usage }) => usage.startsWith('--today')) ?? false;
  const io = fakeIo(cwd);
  const code = await run(knowsToday && !args.includes('--today') ? [...withVerb(args), '--today', TODAY] : args, io);
  return { code, ...io.written };
}

function withVerb(args: readonly string[]): readonly string[] {
  return args.length === 0 ? ['check'] : args;
}
