// docs/reference/command.md from the table of verbs: the same words as --help, all on one page.
import type { Command, Flag } from '../../packages/cli/src/command/command.ts';
import { commands } from '../../packages/cli/src/commands.ts';
import type { GeneratedFile } from './generated-file.ts';
import { code, fence, page, pageHead, table } from './markdown.ts';

const exitCodes = [
  ['0', 'The job was done, and nothing was found that ends with 1.'],
  [
    '1',
    '`check` found something at or above `--fail-on`, `gate` did not pass, `doctor` or `verify` found something wrong.',
  ],
  [
    '2',
    'The job could not be done: a wrong flag, a broken `clausemark.yaml`, no document at all, a fault of Clausemark.',
  ],
];

export function commandReference(): readonly GeneratedFile[] {
  const text = page(
    pageHead('The command', 'packages/cli/src/commands.ts'),
    '`clausemark` alone means `clausemark check`. Every verb takes `--help`. Results go to standard output; progress and errors go to standard error.',
    table(
      ['Verb', 'What it does'],
      commands.map(({ name, summary }) => [`[${name}](#${name})`, summary]),
    ),
    '## Exit codes',
    table(['Code', 'Meaning'], exitCodes),
    ...commands.flatMap(verb),
    '## Surroundings',
    table(
      ['Variable', 'Effect'],
      [
        ['`NO_COLOR`', 'No colours, even on a terminal.'],
        ['`FORCE_COLOR`', 'Colours, even when the output is no terminal.'],
        [
          '`GITHUB_STEP_SUMMARY`',
          'With `--format github` the full list of findings is added to this file. GitHub sets it.',
        ],
        ['`CI`', 'No progress line.'],
      ],
    ),
  );
  return [{ path: 'docs/reference/command.md', text }];
}

function verb(command: Command): string[] {
  const { name, summary, description, argument, rest, flags, examples } = command;
  const words = [argument, rest].filter((item) => item !== undefined);
  const place = [shown(argument, ''), shown(rest, '...')].join('');
  return [
    `## ${name}`,
    summary,
    description,
    fence('text', `clausemark ${name}${flags.length > 0 ? ' [options]' : ''}${place}`),
    words.length === 0
      ? ''
      : table(
          ['Argument', 'Meaning'],
          words.map((word) => [code(word.name), word.description]),
        ),
    table(['Option', 'Meaning', 'Default'], flags.map(option)),
    'Examples:',
    fence('sh', examples.map((example) => `# ${example.does}\n${example.command}`).join('\n\n')),
  ];
}

function shown(word: Command['argument'], more: string): string {
  if (word === undefined) return '';
  return word.required ? ` <${word.name}${more}>` : ` [${word.name}${more}]`;
}

function option({ usage, description, choices, default: value, repeat }: Flag): string[] {
  const notes = [
    choices === undefined ? '' : ` One of ${choices.map(code).join(', ')}.`,
    repeat === true ? ' May be given several times.' : '',
  ];
  return [code(usage), `${description}${notes.join('')}`, code(value ?? '')];
}
