// `clausemark register` as data: what help, parsing and the reference page say of it.
import type { Command } from '../command/command.ts';
import { atFlag, jsonFlag, manualArgument, noCacheFlag, tableFormatFlag, todayFlag } from '../command/flags.ts';

export const registerCommand: Command = {
  name: 'register',
  summary: 'Print the master document list.',
  description: 'Every controlled document with id, title, type, revision, state, owner, dates and clauses claimed.',
  argument: manualArgument,
  flags: [
    { usage: '--type <name>', description: 'Only documents of this type, for example procedure.' },
    { usage: '--status <name>', description: 'Only documents of this status, for example released.' },
    tableFormatFlag,
    jsonFlag,
    atFlag,
    todayFlag,
    noCacheFlag,
  ],
  examples: [
    { command: 'clausemark register', does: 'the master document list' },
    { command: 'clausemark register --type form --format csv', does: 'all forms, for a spreadsheet' },
  ],
  load: () => import('../verbs/register.ts'),
};
