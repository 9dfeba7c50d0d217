// From the table of verbs to a parser. Anything the table does not know is an error with the nearest name, and exit code 2.
import { Command as Commander, InvalidArgumentError, Option } from 'commander';
import type { Command, Flag, Verb, VerbInput } from './command.ts';
import type { Io } from '../output/io.ts';
import { exampleLines } from './example-lines.ts';
import { parserError } from './parser-error.ts';

export interface ProgramInput {
  readonly commands: readonly Command[];
  /** The one verb the call begins with, where it does: the others need not be built then. */
  readonly named: Command | undefined;
  readonly io: Io;
  readonly version: string;
  /** Gets the exit code of the verb that ran. */
  readonly done: (code: number) => void;
}

/** Builds the parser. */
export function buildProgram({ commands, named, io, version, done }: ProgramInput): Commander {
  const program = new Commander('clausemark')
    .description('Keep a quality manual the way engineers keep code: check it, show its coverage, publish it.')
    .version(version, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'show help')
    .helpCommand('help [verb]', 'show help of a verb')
    .showSuggestionAfterError(true)
    .addHelpText(
      'after',
      '\nExit codes: 0 clean, 1 findings, 2 could not do the job.\nDocs: docs/ in the repository, `clausemark explain RULE` for a rule.',
    );
  for (const command of named === undefined ? commands : [named])
    program.addCommand(buildVerb(command, io, done), { isDefault: command.name === 'check' });
  for (const item of [program, ...program.commands]) {
    item.exitOverride();
    item.configureOutput({
      writeOut: io.out,
      writeErr: io.err,
      getOutHelpWidth: () => io.columns,
      getErrHelpWidth: () => io.columns,
      outputError: (text, write) => write(parserError(text, item)),
    });
  }
  return program;
}

function buildVerb(command: Command, io: Io, done: (code: number) => void): Commander {
  const verb = new Commander(command.name)
    .summary(command.summary)
    .description(`${command.summary}\n\n${command.description}`);
  verb.helpOption('-h, --help', 'show help').allowExcessArguments(false);
  if (command.argument !== undefined) {
    const { name, description, required } = command.argument;
    verb.argument(required ? `<${name}>` : `[${name}]`, description);
  }
  if (command.rest !== undefined) {
    const { name, description, required } = command.rest;
    verb.argument(required ? `<${name}...>` : `[${name}...]`, description);
  }
  for (const flag of command.flags) verb.addOption(toOption(flag));
  verb.addHelpText(
    'after',
    `\nExamples:\n${command.examples.map((example) => exampleLines(example, io.columns)).join('\n')}`,
  );
  verb.action(async (...parts: unknown[]) => {
    const argument = command.argument === undefined ? undefined : (parts[0] as string | undefined);
    const rest = command.rest === undefined ? [] : ((parts[1] as readonly string[] | undefined) ?? []);
    const { run } = await command.load();
    done(await runVerb(run, { argument, rest, flags: verb.opts(), io }));
  });
  return verb;
}

function runVerb(run: Verb, input: VerbInput): Promise<number> {
  return run(input);
}

function toOption(flag: Flag): Option {
  const option = new Option(flag.usage, flag.description);
  if (flag.choices !== undefined) option.choices([...flag.choices]);
  if (flag.default !== undefined) option.default(flag.default);
  if (flag.repeat === true)
    option.argParser((value: string, all: readonly string[] | undefined) => {
      if (flag.choices?.includes(value) === false)
        throw new InvalidArgumentError(`Allowed choices are ${flag.choices.join(', ')}.`);
      return [...(all ?? []), value];
    });
  return option;
}
