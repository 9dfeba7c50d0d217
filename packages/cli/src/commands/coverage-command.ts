// `clausemark coverage` as data: what help, parsing and the reference page say of it.
import type { Command } from '../command/command.ts';
import { atFlag, jsonFlag, manualArgument, noCacheFlag, tableFormatFlag, todayFlag } from '../command/flags.ts';

export const coverageCommand: Command = {
  name: 'coverage',
  summary: 'Show which document answers which clause, and where the gaps are.',
  description:
    'One row for each auditable clause: covered, draft only, planned, excluded or GAP, with the sections that claim it and ' +
    'how sure the catalogue is. A clause counts as covered only by a released document in force whose claimed section has ' +
    'words in it.',
  argument: manualArgument,
  flags: [
    { usage: '--standard <key>', description: 'Only this standard, for example as9120@B.' },
    { usage: '--gaps', description: 'Only clauses that are not covered and not excluded.' },
    { usage: '--summary', description: 'Only the counts, chapter by chapter.' },
    tableFormatFlag,
    jsonFlag,
    atFlag,
    todayFlag,
    noCacheFlag,
  ],
  examples: [
    { command: 'clausemark coverage --gaps', does: 'what is still missing' },
    { command: 'clausemark coverage --summary', does: 'the counts, chapter by chapter' },
    { command: 'clausemark coverage --format csv > matrix.csv', does: 'the clause matrix for a spreadsheet' },
  ],
  load: () => import('../verbs/coverage.ts'),
};
