// The verbs about the ledger: what was approved and released, and how anybody can check it.
import type { Command } from '../command/command.ts';
import { jsonFlag, tableFormatFlag, todayFlag } from '../command/flags.ts';

const rootFlag = { usage: '--root <folder>', description: 'Folder of the manual. Default: the folder you are in.' };

const placeFlag = {
  usage: '--ledger <place>',
  description:
    'A folder that holds the ledger, or another branch or commit. Default: the branch clausemark-ledger of this clone or of origin.',
};

export const ledgerCommands: readonly Command[] = [
  {
    name: 'ledger',
    summary:
      'Keep the ledger of releases: init, append, baseline, log, anchor, correct, ratify, withdraw, reschedule, expunge, gap, acknowledge, prove.',
    description:
      'The ledger is a branch of its own, clausemark-ledger, with one line for each release and the released texts beside it. ' +
      'init begins it with the committed rules; append records what one merge brought into force, after judging it once more with the ' +
      'rules of the state before; baseline records documents that were approved on paper before, as a person states it; log shows it, or the history of one document; anchor prints number and hash of its ' +
      'last entry, to be kept elsewhere; correct names an error of an entry, which is never edited; ratify, withdraw, reschedule and expunge write a record that goes to the main branch by pull request, where those who must ' +
      'approve the act approve it, and reschedule also writes the new effective date of a release that is still to come into its document; expunge removes texts and files that must not be kept, such as personal ' +
      'data or a secret, while entry and hash stay, and says what git and its platform still hold; gap says when the control did not work; acknowledge records who ' +
      'confirmed to have read which released text; prove prints what the holder of ' +
      'a new key signs. Nothing else here touches your files or your branches.',
    argument: {
      name: 'action',
      description:
        'init, append, baseline, log, anchor, correct, ratify, withdraw, reschedule, expunge, gap, acknowledge or prove.',
      required: true,
    },
    rest: {
      name: 'word',
      description:
        'For log, baseline, ratify, withdraw and reschedule an id, for expunge an id or the SHA-256 of an object, for correct the number of an entry, for prove a person.',
      required: false,
    },
    flags: [
      {
        usage: '--at <ref>',
        description: 'init and baseline: the commit whose rules or documents are taken. Default: HEAD.',
      },
      {
        usage: '--repo <name>',
        description: 'init: the repository as host/owner/name. Default: from the remote origin.',
      },
      { usage: '--base <ref>', description: 'append: the main branch before the merge.' },
      { usage: '--head <ref>', description: 'append: the main branch after the merge. Default: HEAD.' },
      {
        usage: '--evidence <file>',
        description: 'append: what the platform says of the merge. Without it only git and signed approvals speak.',
      },
      { usage: '--all', description: 'baseline: every released document that the ledger does not know.' },
      {
        usage: '--from <file|time>',
        description:
          'baseline: a YAML file with one line a document: id, revision, approved_by, date, reference. gap: when it began, in UTC.',
      },
      { usage: '--approved-by <names>', description: 'baseline: who approved it, as the paper says.' },
      { usage: '--date <day>', description: 'baseline: the day of that approval, YYYY-MM-DD.' },
      { usage: '--reference <text>', description: 'baseline: where the paper is kept.' },
      { usage: '--note <text>', description: 'correct: what is wrong, and what is right. gap: what happened.' },
      { usage: '--cause <word>', description: 'gap: outage, force-push, bypass, drift or other.' },
      {
        usage: '--file <file>',
        description: 'acknowledge: a CSV file with the columns person, doc, revision and at, a time in UTC.',
      },
      { usage: '--out <file>', description: 'anchor: write it to this file as well.' },
      { usage: '--keep', description: 'anchor: keep a copy in the ledger too.' },
      {
        usage: '--revision <name>',
        description:
          'ratify and withdraw: the revision. Default: the one in force, else the next. reschedule: the next one to take effect. expunge: whose text has to go; needed where there is more than one.',
      },
      {
        usage: '--reason <text>',
        description: 'withdraw, reschedule and expunge: why. That of expunge must not say what goes.',
      },
      { usage: '--authority <text>', description: 'expunge: who demands or decided it, such as a court or an office.' },
      { usage: '--effective <day>', description: 'withdraw: first day it no longer counts.' },
      {
        usage: '--to <day|time>',
        description: 'reschedule: the new effective date. gap: when it was over, in UTC; left out while it is not.',
      },
      { usage: '--push <server>', description: 'Fetch before and push after, never forced; for example origin.' },
      placeFlag,
      rootFlag,
      tableFormatFlag,
      jsonFlag,
    ],
    examples: [
      { command: 'clausemark ledger init --repo github.com/acme/qms', does: 'begin the ledger' },
      {
        command: 'clausemark ledger append --base HEAD~1 --evidence evidence.json --push origin',
        does: 'record the merge that was pushed last',
      },
      { command: 'clausemark ledger log QP-841', does: 'the history of one document' },
      {
        command: 'clausemark ledger reschedule QP-841 --to 2027-02-01 --reason "The scanners come later."',
        does: 'put off a release that has not taken effect',
      },
      {
        command:
          'clausemark ledger expunge QP-841 --revision C --reason "Personal data." --authority "GDPR Art. 17, data protection officer, 2026-11-20"',
        does: 'remove a text that must not be kept; later, with the id alone, what is left to do',
      },
      { command: 'clausemark ledger anchor --out anchor.json', does: 'what to mail to an auditor every week' },
    ],
    load: () => import('../verbs/ledger.ts'),
  },
  {
    name: 'verify',
    summary: 'Verify the ledger: chain, objects, approvals, contributors, drift. Works offline.',
    description:
      'Checks everything the ledger says against what is at hand, and says what could not be looked at. Without an anchor from ' +
      'outside nobody can see that the newest entries were cut off. Exit code 0: sound. 1: findings. 2: could not verify, which ' +
      'includes that there is no ledger.',
    flags: [
      placeFlag,
      {
        usage: '--anchor <file|number:hash>',
        description: 'An anchor kept outside of the ledger: a file {"seq", "hash"}, or 42:9f86d0...',
        repeat: true,
      },
      {
        usage: '--main <ref>',
        description: 'Main branch to hold against the ledger. Default: that of origin, else main.',
      },
      rootFlag,
      { usage: '--format <name>', description: 'Form of the output.', choices: ['pretty', 'json'], default: 'pretty' },
      jsonFlag,
      todayFlag,
    ],
    examples: [
      { command: 'clausemark verify', does: 'verify the ledger of this clone' },
      { command: 'clausemark verify --anchor anchor.json', does: 'also see whether entries were cut off' },
      {
        command: 'clausemark verify --ledger ../taken-away --json',
        does: 'a copy of the ledger branch, for a program',
      },
    ],
    load: () => import('../verbs/verify.ts'),
  },
];
