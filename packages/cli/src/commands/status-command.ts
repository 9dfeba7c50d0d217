// How the manual stands, in a verb.
import type { Command } from '../command/command.ts';
import { atFlag, jsonFlag, manualArgument, noCacheFlag, tableFormatFlag, todayFlag } from '../command/flags.ts';

export const statusCommand: Command = {
  name: 'status',
  summary: 'Show what is in force, and what needs somebody.',
  description:
    'Where the repository keeps a ledger, what is in force follows from it alone: released revisions whose day has come, those still ' +
    'waiting, emergencies not ratified, and files that are not what the ledger released. Without a ledger the states are those the ' +
    'documents claim, and the output says so. Drafts and overdue reviews are listed as well. Below stands what ' +
    'comes next for each, with the person and the command. A ledger that cannot be believed ends the ' +
    'command with exit code 2.',
  argument: manualArgument,
  flags: [
    { usage: '--on <date>', description: 'As of this day, the same as --today.' },
    { usage: '--all', description: 'Every document, not only those that need somebody.' },
    tableFormatFlag,
    jsonFlag,
    atFlag,
    todayFlag,
    noCacheFlag,
  ],
  examples: [
    { command: 'clausemark status', does: 'how the manual stands today' },
    { command: 'clausemark status --on 2026-12-31 --json', does: 'how it will stand, for a program' },
  ],
  load: () => import('../verbs/status.ts'),
};
