// Every verb of `clausemark` with its flags and examples. Help and docs/reference/command.md are made from this table.
import type { Command } from './command/command.ts';
import { approveCommand } from './commands/approve-command.ts';
import { statusCommand } from './commands/status-command.ts';
import { evidenceCommand } from './commands/evidence-command.ts';
import { doctorCommand } from './commands/doctor-command.ts';
import { lifecycleCommands } from './commands/lifecycle-commands.ts';
import { peopleCommands } from './commands/people-commands.ts';
import { ledgerCommands } from './commands/ledger-commands.ts';
import { atFlag, jsonFlag, manualArgument, noCacheFlag, tableFormatFlag, todayFlag } from './command/flags.ts';

export const commands: readonly Command[] = [
  {
    name: 'check',
    summary: 'Check a manual against its standards and the rules of document control (the default verb).',
    description:
      'Reads the whole manual and reports what an auditor would find: where, why (the clause) and how to mend it. ' +
      'It never writes into the manual. With --base it judges the change since a commit as well, by the rules, roles and ' +
      'approval matrix that stand in that commit: what changed by meaning, its class, what it touches, which approvals it needs. ' +
      'Exit code 0: nothing at or above --fail-on. 1: findings. 2: the check could not be done, which includes finding no ' +
      'document at all, and a base that is not in this clone.',
    argument: manualArgument,
    flags: [
      {
        usage: '--format <name[=file]>',
        description:
          'pretty (default), concise, json, jsonl, sarif, github, gitlab, junit, markdown or html; with =file into a file. Several at once are made from one result.',
        repeat: true,
      },
      {
        usage: '--fail-on <level>',
        description: 'Lowest level that makes the check fail.',
        choices: ['error', 'warning', 'info'],
        default: 'error',
      },
      {
        usage: '--base <ref>',
        description:
          'Judge the change since this branch, tag or commit. It is compared with as it is; no merge base takes its place.',
      },
      { usage: '--nightly', description: 'Overdue things are errors instead of warnings.' },
      atFlag,
      todayFlag,
      noCacheFlag,
    ],
    examples: [
      { command: 'clausemark', does: 'check the manual you are in' },
      { command: 'clausemark check manual-template --today 2026-11-22', does: 'check another folder, as of a day' },
      { command: 'clausemark check --format concise --format sarif=clausemark.sarif', does: 'two formats, one result' },
      { command: 'clausemark check --base HEAD', does: 'judge what you changed since the last commit' },
      { command: 'clausemark check --at index', does: 'check what is staged, for a pre-commit hook' },
    ],
    load: () => import('./verbs/check.ts'),
  },
  {
    name: 'init',
    summary: 'Make a quality manual of your own from the template, as drafts.',
    description:
      'On a terminal it asks what decides the standard, then company, parts and numbering; elsewhere flags or --answers give them. ' +
      'It writes a complete manual with roles, settings and register skeletons: every document is a draft, nothing is released, dated or ' +
      'approved, and what must be decided stands as tbd. It never writes over a file that is there. With --update it shows what a newer ' +
      'template would change, and takes what you accept; exit code 1 then means that something is left to decide.',
    argument: { name: 'folder', description: 'Where to write it. Default: the folder you are in.', required: false },
    flags: [
      { usage: '--answers <file>', description: 'YAML file with the answers; flags win over it.' },
      {
        usage: '--standard <key>',
        description: 'Standard the manual answers to.',
        choices: ['as9120@B', 'iso9001@2015'],
      },
      { usage: '--company <name>', description: 'Full name of the company.' },
      { usage: '--short <name>', description: 'Name of the company as the documents use it. Default: the full name.' },
      { usage: '--site <address>', description: 'Address of the site, in one line.' },
      { usage: '--products <text>', description: 'What you sell, as the scope says it. Default: tbd.' },
      { usage: '--domain <name>', description: 'Domain the manual is published under.' },
      { usage: '--timezone <zone>', description: 'IANA time zone, for example Europe/Berlin. Default: UTC.' },
      {
        usage: '--ids <scheme>',
        description: 'clause (default): QP-841 answers 8.4.1. serial: QP-01.',
        choices: ['clause', 'serial'],
      },
      {
        usage: '--revision <scheme>',
        description: 'letters (default), integer or major-minor.',
        choices: ['letters', 'integer', 'major-minor'],
      },
      { usage: '--review <duration>', description: 'How often each document is reviewed. Default: P24M.' },
      { usage: '--retention <duration>', description: 'How long records are kept, for example P10Y. Default: tbd.' },
      {
        usage: '--host <name>',
        description: 'Where the repository lives; decides the workflows.',
        choices: ['github', 'gitlab', 'azure', 'bitbucket', 'none'],
      },
      { usage: '--without <part>', description: 'An optional part that you do not need.', repeat: true },
      { usage: '--small', description: 'Fewer, merged procedures for a small company.' },
      { usage: '--update', description: 'Compare a manual made by init with the template of this version.' },
      {
        usage: '--accept <path>',
        description: 'With --update: take the change of this file; `all`: all that need no decision.',
        repeat: true,
      },
      { usage: '--dry-run', description: 'Write nothing; say what would be written.' },
      { usage: '--no-git', description: 'Start no Git repository.' },
      { usage: '--json', description: 'The result as JSON.' },
      todayFlag,
    ],
    examples: [
      {
        command:
          'clausemark init my-manual --standard as9120@B --company "Kestrel Parts" --site "1 Test Road, Exampleton"',
        does: 'without a question; on a terminal `clausemark init my-manual` asks',
      },
      { command: 'clausemark init my-manual --update', does: 'what a newer template would change' },
    ],
    load: () => import('./verbs/init.ts'),
  },
  {
    name: 'new',
    summary: 'Start a new document: next free id, front matter, required sections.',
    description:
      'Writes one new file, a draft, in the folder of its type, and names it in the records of a draft procedure (--for). The id is the next free one of the scheme in clausemark.yaml: by the clause ' +
      'it answers, by the procedure it belongs to, or the next number. Ids that were ever used are not given again. What nobody said ' +
      'stands as tbd.',
    argument: {
      name: 'type',
      description: 'manual, policy, procedure, instruction, form, register, record or external.',
      required: true,
    },
    flags: [
      { usage: '--title <text>', description: 'Title of the document. Must be given.' },
      { usage: '--clause <reference>', description: 'A clause it answers, for example 8.4.1#approval.', repeat: true },
      { usage: '--for <id>', description: 'The procedure a form or register belongs to.' },
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
    load: () => import('./verbs/new.ts'),
  },
  {
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
    load: () => import('./verbs/coverage.ts'),
  },
  {
    name: 'register',
    summary: 'Print the master document list.',
    description: 'Every controlled document with id, title, type, revision, state, owner, dates and clauses claimed.',
    argument: manualArgument,
    flags: [
      { usage: '--type <name>', description: 'Only documents of this type, for example procedure.' },
      { usage: '--status <name>', description: 'Only documents of this status, for example released.' },
      tableFormatFlag,
      jsonFlag,
      atFlag,
      todayFlag,
      noCacheFlag,
    ],
    examples: [
      { command: 'clausemark register', does: 'the master document list' },
      { command: 'clausemark register --type form --format csv', does: 'all forms, for a spreadsheet' },
    ],
    load: () => import('./verbs/register.ts'),
  },
  {
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
    load: () => import('./verbs/impact.ts'),
  },
  {
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
    load: () => import('./verbs/diff.ts'),
  },
  statusCommand,
  ...lifecycleCommands,
  approveCommand,
  ...peopleCommands,
  ...ledgerCommands,
  evidenceCommand,
  doctorCommand,
  {
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
    load: () => import('./verbs/gate.ts'),
  },
  {
    name: 'explain',
    summary: 'Explain a rule: what it checks, why, examples, how to mend, when to waive.',
    description: 'Takes the name or the code of a rule and prints its page.',
    argument: {
      name: 'rule',
      description: 'Name or code of a rule, for example review-overdue or DAT004.',
      required: true,
    },
    flags: [],
    examples: [{ command: 'clausemark explain DAT004', does: 'the page of the rule review-overdue' }],
    load: () => import('./verbs/explain.ts'),
  },
  {
    name: 'rules',
    summary: 'List the rules.',
    description: 'Code, name, level, scope and summary of every built-in rule.',
    flags: [tableFormatFlag, jsonFlag],
    examples: [{ command: 'clausemark rules --json', does: 'all rules, for a program' }],
    load: () => import('./verbs/rules.ts'),
  },
  {
    name: 'config',
    summary: 'Show the configuration that is in force.',
    description:
      'Prints clausemark.yaml with every default filled in. With --print PATH: what holds for that file, which type of document ' +
      'it is, its required fields and sections, and the level of every rule there.',
    flags: [
      { usage: '--print [path]', description: 'A file of the manual; without a path the whole configuration.' },
      { usage: '--root <folder>', description: 'Folder of the manual. Default: the folder you are in.' },
    ],
    examples: [
      { command: 'clausemark config --print', does: 'the whole configuration' },
      {
        command: 'clausemark config --print procedures/QP-841-supplier-approval.md',
        does: 'what holds for one document',
      },
    ],
    load: () => import('./verbs/config.ts'),
  },
  {
    name: 'site',
    summary: 'Publish the manual as a site: `site build`, `site preview`.',
    description:
      'build writes the published manual as plain files; preview builds it and serves it on this machine. With a ledger, each ' +
      'document is shown in the revision that is in force on the day, from the ledger and not from its file; a ledger that ' +
      'does not verify ends the build. Without one, released documents are published as they lie there. Those not yet in ' +
      'force say so; obsolete ones are a notice without text; drafts are shown only where clausemark.yaml says so.',
    argument: { name: 'action', description: 'build or preview.', required: true },
    flags: [
      { usage: '--root <folder>', description: 'Folder of the manual. Default: the folder you are in.' },
      {
        usage: '--out <folder>',
        description:
          'Where to write the site. Default: public-manual in the folder you are in, with a .gitignore that keeps it out of git.',
      },
      { usage: '--base <path>', description: 'Path the site is served under, for example /manual/.' },
      {
        usage: '--require-ledger',
        description:
          'Publish nothing where there is no ledger, for jobs: a clone without the branch would go by the files.',
      },
      { usage: '--port <number>', description: 'Port of preview.', default: '4321' },
      atFlag,
      todayFlag,
      noCacheFlag,
    ],
    examples: [
      { command: 'clausemark site build --root manual-template --out public-manual', does: 'publish a manual' },
      { command: 'clausemark site preview', does: 'read it in a browser on this machine' },
    ],
    load: () => import('./verbs/site.ts'),
  },
];
