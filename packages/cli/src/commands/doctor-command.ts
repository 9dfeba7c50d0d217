// The verb about what surrounds a manual: the settings of its platform.
import type { Command } from '../command/command.ts';
import { jsonFlag, tableFormatFlag, todayFlag } from '../command/flags.ts';

export const doctorCommand: Command = {
  name: 'doctor',
  summary: 'Check the settings around the manual: branch rules, workflows, owners, visibility of the site.',
  description:
    'Reads the workflows and CODEOWNERS of the repository, and with GITHUB_TOKEN the rules of its branches and the visibility of its ' +
    'site. Then it plants a bad change in a temporary copy and sees whether the gate stops it. Nothing is changed anywhere, except that --record keeps what was seen in the ledger. Exit code 0: ' +
    'everything was seen and is in order. 1: something is to be mended. 2: something could not be seen.',
  flags: [
    { usage: '--branch <name>', description: 'The branch that is in force.', default: 'main' },
    { usage: '--offline', description: 'Ask no platform; look at files only.' },
    { usage: '--record', description: 'Keep what was seen in the ledger, as `control.observed`.' },
    { usage: '--push <server>', description: 'With --record: fetch before and push after, never forced.' },
    { usage: '--root <folder>', description: 'Folder of the manual. Default: the folder you are in.' },
    tableFormatFlag,
    jsonFlag,
    todayFlag,
  ],
  examples: [
    { command: 'clausemark doctor', does: 'everything, with GITHUB_TOKEN in the environment' },
    { command: 'clausemark doctor --record --push origin', does: 'the same, kept in the ledger' },
    { command: 'clausemark doctor --offline', does: 'what the files alone can tell' },
  ],
  load: () => import('../verbs/doctor.ts'),
};
