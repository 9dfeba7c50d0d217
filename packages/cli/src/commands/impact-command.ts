// `clausemark impact` as data: what help, parsing and the reference page say of it.
import type { Command } from '../command/command.ts';
import { atFlag, jsonFlag, noCacheFlag, tableFormatFlag, todayFlag } from '../command/flags.ts';

export const impactCommand: Command = {
  name: 'impact',
  summary: 'Show what a change of a document touches.',
  description:
    'Documents that refer to it (with the place), documents it refers to, forms and records it names, and the clauses that ' +
    'only it covers. With ID#section only what refers to that section.',
  argument: { name: 'id', description: 'Id of a document, or id#section.', required: true },
  flags: [
    { usage: '--root <folder>', description: 'Folder of the manual. Default: the folder you are in.' },
    tableFormatFlag,
    jsonFlag,
    atFlag,
    todayFlag,
    noCacheFlag,
  ],
  examples: [{ command: 'clausemark impact QP-841', does: 'what a new revision of QP-841 touches' }],
  load: () => import('../verbs/impact.ts'),
};
