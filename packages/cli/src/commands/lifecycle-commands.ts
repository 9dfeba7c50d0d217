// The life of a document in verbs: each writes only what a person confirmed.
import type { Command, Flag } from '../command/command.ts';
import { noCacheFlag, todayFlag } from '../command/flags.ts';

export const rootFlag: Flag = {
  usage: '--root <folder>',
  description: 'Folder of the manual. Default: the folder you are in.',
};

export const writeFlags: readonly Flag[] = [
  { usage: '--dry-run', description: 'Show the edits as a diff and write nothing.' },
  { usage: '--diff', description: 'Show the edits as a diff as well.' },
];

const id = { name: 'id', description: 'Id of the document.', required: true } as const;
const IMPACT =
  'What the change touches: ids separated by commas, `all` for every document that refers to it, or "none - reason".';
const TRAINING = 'Who must be trained and by when, or "none - reason".';
const common = [...writeFlags, rootFlag, todayFlag, noCacheFlag];

export const lifecycleCommands: readonly Command[] = [
  {
    name: 'release',
    summary: 'Prepare the first release of a draft.',
    description:
      'Sets the status to released with the effective date, the day of the review, impact and training, adds the first row to the revision ' +
      'history, and leaves the revision as it is. Nothing is in force by that: the branch holds what would be, and the merge with ' +
      'its approvals releases it. A draft that leaves open its owner, approver or review is refused. The next revisions begin with ' +
      '`clausemark revise`.',
    argument: id,
    flags: [
      { usage: '--summary <text>', description: 'What the document is for and what it replaces, for the history.' },
      { usage: '--effective <date>', description: 'First day it applies. Not before today.' },
      { usage: '--author <role>', description: 'Role that writes the document, for the history.' },
      {
        usage: '--reviewed <date>',
        description: 'Day its text was last compared with the work, where a review is needed.',
      },
      { usage: '--revision <name>', description: 'First revision, for a draft that names none.' },
      { usage: '--date <date>', description: 'Day of the row in the history. Default: today.' },
      { usage: '--change <request>', description: 'Change request that led to it, for example CR-2026-014.' },
      { usage: '--impact <ids>', description: IMPACT },
      { usage: '--training <text>', description: TRAINING },
      ...common,
    ],
    examples: [
      {
        command:
          'clausemark release QP-844 --summary "First release: visits to suppliers" --author purchasing-manager --effective 2026-12-01 --reviewed 2026-11-20 --training "buyer before 2026-12-01"',
        does: 'a draft that is complete',
      },
    ],
    load: () => import('../verbs/release.ts'),
  },
  {
    name: 'revise',
    summary: 'Begin the next revision of a released document.',
    description:
      'Writes the next revision of the scheme, its effective date, class, change request, impact and training into the front ' +
      'matter, adds its row to the revision history, and opens the text in your editor. The status stays released: a branch holds ' +
      'what would be in force, and the merge releases it. What no flag says is asked on the terminal; nothing is guessed, and a date ' +
      'or an approval is never made up.',
    argument: id,
    flags: [
      { usage: '--class <name>', description: 'Class of the change: editorial, substantive or emergency.' },
      { usage: '--summary <text>', description: 'What changes and in which section, for the history.' },
      { usage: '--effective <date>', description: 'First day the revision applies. Not before today.' },
      { usage: '--author <role>', description: 'Role that writes the revision, for the history.' },
      {
        usage: '--revision <name>',
        description: 'The first revision of a new scheme, where the one that is there is of the scheme before.',
      },
      { usage: '--date <date>', description: 'Day of the row in the history. Default: today.' },
      { usage: '--change <request>', description: 'Change request that led to it, for example CR-2026-014.' },
      { usage: '--impact <ids>', description: IMPACT },
      { usage: '--training <text>', description: TRAINING },
      { usage: '--emergency-reason <text>', description: 'Of an emergency: why it cannot wait.' },
      { usage: '--emergency-risk <text>', description: 'Of an emergency: what could go wrong with the change.' },
      { usage: '--expires <date>', description: 'Of an emergency: last day it counts without ratification.' },
      { usage: '--no-edit', description: 'Do not open the editor.' },
      ...common,
    ],
    examples: [
      {
        command:
          'clausemark revise QP-841 --class editorial --summary "Approval of suppliers: wording of step 2" --author purchasing-manager --effective 2026-12-01 --dry-run',
        does: 'what a spelling correction would write',
      },
      {
        command:
          'clausemark revise QP-842 --class substantive --summary "Document verification: second reader for class I" --author quality-manager --effective 2026-12-07 --change CR-2026-031 --impact all --training "receiving-inspector before 2026-12-07"',
        does: 'a change of the work, with everything said in flags',
      },
    ],
    load: () => import('../verbs/revise.ts'),
  },
  {
    name: 'obsolete',
    summary: 'Take a document out of use.',
    description:
      'Sets the status to obsolete with the day, the reason, what replaces it and how long it is kept, and lists who still refers to ' +
      'it. The text stays; the file is not deleted.',
    argument: id,
    flags: [
      { usage: '--reason <text>', description: 'Why it no longer applies.' },
      { usage: '--date <date>', description: 'First day on which it no longer applies. Not before today.' },
      {
        usage: '--superseded-by <ids>',
        description: 'Ids of the released documents that replace it, separated by commas.',
      },
      { usage: '--withdrawn', description: 'Nothing replaces it.' },
      { usage: '--keep-until <date>', description: 'Last day it is kept.' },
      ...common,
    ],
    examples: [
      {
        command:
          'clausemark obsolete F-841-04 --reason "Audits are reported in the supplier portal" --date 2026-12-01 --withdrawn --keep-until 2036-12-31 --dry-run',
        does: 'what a withdrawal would write, and who refers to the form',
      },
    ],
    load: () => import('../verbs/obsolete.ts'),
  },
  {
    name: 'review',
    summary: 'Record the periodic review of a document.',
    description:
      'Writes a record of the review into reviews/: which text, by its digest, who compared it with the work, in which role, and what ' +
      'came out. Only the outcome adequate moves the day of the last review. Both files go to the main branch by pull request; there ' +
      'the ledger takes the record up as a completed review.',
    argument: id,
    flags: [
      { usage: '--outcome <name>', description: 'adequate, revise or withdraw.' },
      { usage: '--by <who>', description: 'Role of owner or approver, or a person who holds one of them.' },
      { usage: '--date <date>', description: 'Day of the review. Default: today.' },
      { usage: '--note <text>', description: 'What was compared, or what has to change.' },
      ...common,
    ],
    examples: [
      {
        command:
          'clausemark review QP-870 --outcome adequate --by quality-manager --note "Compared with the log of the last year"',
        does: 'a document that still fits the work',
      },
    ],
    load: () => import('../verbs/review.ts'),
  },
];
