// `clausemark gate` as data: what help, parsing and the reference page say of it.
import type { Command } from '../command/command.ts';
import { jsonFlag, noCacheFlag, todayFlag } from '../command/flags.ts';

export const gateCommand: Command = {
  name: 'gate',
  summary: 'Judge a change: may it go into the manual that is in force?',
  description:
    'Compares two commits by the policy of the first, and looks at who wrote the change and who approved exactly this content. ' +
    'Says the verdict first, then what is missing and who could give it. --evidence is a file that the adapter of a platform writes; ' +
    'without it the command shows what is needed and ends with 2. Exit code 0: every document passed. 1: not passed. 2: could not be ' +
    'judged, which never counts as a pass.',
  flags: [
    { usage: '--base <ref>', description: 'What is in force: a commit, branch or tag. Must be given.' },
    { usage: '--head <ref>', description: 'What would come into force. It must contain the base.', default: 'HEAD' },
    {
      usage: '--evidence <file>',
      description: 'Who contributed and who reviewed, as JSON (schemas/evidence-1.json).',
    },
    { usage: '--root <folder>', description: 'Folder of the manual. Default: the folder you are in.' },
    {
      usage: '--format <name>',
      description: 'Form of the output.',
      choices: ['text', 'json', 'markdown'],
      default: 'text',
    },
    jsonFlag,
    todayFlag,
    noCacheFlag,
  ],
  examples: [
    {
      command: 'clausemark gate --base origin/main --evidence evidence.json',
      does: 'judge the last commit',
    },
  ],
  load: () => import('../verbs/gate.ts'),
};
