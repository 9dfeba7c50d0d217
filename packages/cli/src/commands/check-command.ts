// `clausemark check` as data: what help, parsing and the reference page say of it.
import type { Command } from '../command/command.ts';
import { atFlag, manualArgument, noCacheFlag, todayFlag } from '../command/flags.ts';

export const checkCommand: Command = {
  name: 'check',
  summary: 'Check a manual against its standards and the rules of document control (the default verb).',
  description:
    'Reads the whole manual and reports what an auditor would find: where, why (the clause) and how to mend it. ' +
    'It never writes into the manual. With --base it judges the change since a commit as well, by the rules, roles and ' +
    'approval matrix that stand in that commit: what changed by meaning, its class, what it touches, which approvals it needs. ' +
    'Exit code 0: nothing at or above --fail-on. 1: findings. 2: the check could not be done, which includes finding no ' +
    'document at all, and a base that is not in this clone.',
  argument: manualArgument,
  flags: [
    {
      usage: '--format <name[=file]>',
      description:
        'pretty (default), concise, json, jsonl, sarif, github, gitlab, junit, markdown or html; with =file into a file. Several at once are made from one result.',
      repeat: true,
    },
    {
      usage: '--fail-on <level>',
      description: 'Lowest level that makes the check fail.',
      choices: ['error', 'warning', 'info'],
      default: 'error',
    },
    {
      usage: '--base <ref>',
      description:
        'Judge the change since this branch, tag or commit. It is compared with as it is; no merge base takes its place.',
    },
    {
      usage: '--rule <name>',
      description:
        'Show the findings of this rule only, by its name or code, and what cannot be read; the exit code is about them. Repeatable.',
      repeat: true,
    },
    { usage: '--nightly', description: 'Overdue things are errors instead of warnings, and everything is read anew.' },
    atFlag,
    todayFlag,
    noCacheFlag,
  ],
  examples: [
    { command: 'clausemark', does: 'check the manual you are in' },
    { command: 'clausemark check manual-template --today 2026-11-22', does: 'check another folder, as of a day' },
    { command: 'clausemark check --format concise --format sarif=clausemark.sarif', does: 'two formats, one result' },
    { command: 'clausemark check --rule META004', does: 'one rule at a time, while an old manual is brought in' },
    { command: 'clausemark check --base HEAD', does: 'judge what you changed since the last commit' },
    { command: 'clausemark check --at index', does: 'check what is staged, for a pre-commit hook' },
  ],
  load: () => import('../verbs/check.ts'),
};
