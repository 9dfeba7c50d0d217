// `clausemark new` as data: what help, parsing and the reference page say of it.
import type { Command } from '../command/command.ts';
import { jsonFlag, noCacheFlag } from '../command/flags.ts';

export const newCommand: Command = {
  name: 'new',
  summary: 'Start a new document: next free id, front matter, required sections.',
  description:
    'Writes one new file, a draft, in the folder of its type. A form or register is named in the records of its procedure (--for) and gets a ' +
    'row in the retention matrix, an instruction is named in the references of its procedure, a procedure in the table of processes; a ' +
    'process that is new (--process) gets its row in each table that goes through them, and its sheet. Where one of these documents is no draft, ' +
    'it says what to add and how. The id is the next free one of the scheme in clausemark.yaml: by the clause it answers, by the procedure it belongs to, or the next number. Ids that were ever used are not given again. What nobody said ' +
    'stands as tbd.',
  argument: {
    name: 'type',
    description: 'manual, policy, procedure, instruction, form, register, record or external.',
    required: true,
  },
  flags: [
    { usage: '--title <text>', description: 'Title of the document. Must be given.' },
    { usage: '--clause <reference>', description: 'A clause it answers, for example 8.4.1#approval.', repeat: true },
    { usage: '--for <id>', description: 'The procedure a form, register or instruction belongs to.' },
    {
      usage: '--process <name>',
      description:
        'The process a procedure belongs to, as the table of processes names it. Default: one named like the document.',
    },
    {
      usage: '--retention <duration>',
      description: 'How long the records of a form are kept, for example P10Y. Default: tbd.',
    },
    { usage: '--id <id>', description: 'An id of your own choice instead of the next free one.' },
    { usage: '--owner <role>', description: 'Role that owns it. Default: tbd.' },
    { usage: '--approver <role>', description: 'Role that approves it.' },
    { usage: '--review <duration>', description: 'How often it is reviewed, for example P24M.' },
    { usage: '--root <folder>', description: 'Folder of the manual. Default: the folder you are in.' },
    { usage: '--dry-run', description: 'Write nothing; print what would be written.' },
    jsonFlag,
    noCacheFlag,
  ],
  examples: [
    {
      command: 'clausemark new procedure --title "Stocktaking" --clause 8.5.2 --owner warehouse-manager',
      does: 'a procedure numbered by its clause',
    },
    { command: 'clausemark new form --for QP-841 --title "Visit report"', does: 'the next form of a procedure' },
  ],
  load: () => import('../verbs/new.ts'),
};
