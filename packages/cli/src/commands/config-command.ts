// `clausemark config` as data: what help, parsing and the reference page say of it.
import type { Command } from '../command/command.ts';

export const configCommand: Command = {
  name: 'config',
  summary: 'Show the configuration that is in force.',
  description:
    'Prints clausemark.yaml with every default filled in. With --print PATH: what holds for that file, which type of document ' +
    'it is, its required fields and sections, and the level of every rule there.',
  flags: [
    {
      usage: '--print [path]',
      description:
        'A file of the manual, from where you are; with --root, from the folder of that manual. Without a path the whole configuration.',
    },
    { usage: '--root <folder>', description: 'Folder of the manual. Default: the folder you are in.' },
  ],
  examples: [
    { command: 'clausemark config --print', does: 'the whole configuration' },
    {
      command: 'clausemark config --print procedures/QP-841-supplier-approval.md',
      does: 'what holds for one document',
    },
    {
      command: 'clausemark config --root manual-template --print procedures/QP-841-supplier-approval.md',
      does: 'the same in another manual',
    },
  ],
  load: () => import('../verbs/config.ts'),
};
