// `clausemark diff` as data: what help, parsing and the reference page say of it.
import type { Command } from '../command/command.ts';
import { atFlag, jsonFlag, noCacheFlag } from '../command/flags.ts';

export const diffCommand: Command = {
  name: 'diff',
  summary: 'Show what changed in the documents since a branch, tag or commit.',
  description:
    'Compares two states of the manual, document by document by their ids: what is new, removed, moved or changed, which values of ' +
    'the front matter differ, and which words, with sections that did not change folded. Beside it stands the least class of ' +
    'change that the machine sees, with reasons. It judges nothing and is no gate: exit code 0 whenever it could compare. ' +
    'Two revisions come from the ledger; without one from the last commit that held them, and the output says so.',
  argument: {
    name: 'id',
    description: 'Only the document with this id. Default: all that changed.',
    required: false,
  },
  rest: {
    name: 'revisions',
    description: 'Two revisions of the document: B..C, or B.. for the file as it is.',
    required: false,
  },
  flags: [
    { usage: '--base <ref>', description: 'What to compare with: a commit, branch or tag. Not with two revisions.' },
    atFlag,
    { usage: '--root <folder>', description: 'Folder of the manual. Default: the folder you are in.' },
    {
      usage: '--format <name>',
      description: 'Form of the output.',
      choices: ['text', 'json', 'markdown', 'html'],
      default: 'text',
    },
    jsonFlag,
    { usage: '--html', description: 'Short for --format html: one page that stands alone, for print or mail.' },
    noCacheFlag,
  ],
  examples: [
    { command: 'clausemark diff --base HEAD', does: 'what you changed since the last commit' },
    {
      command: 'clausemark diff QP-841 --base HEAD --format markdown',
      does: 'one document, for a comment or a mail',
    },
  ],
  load: () => import('../verbs/diff.ts'),
};
