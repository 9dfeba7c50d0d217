// `clausemark site` as data: what help, parsing and the reference page say of it.
import type { Command } from '../command/command.ts';
import { atFlag, noCacheFlag, todayFlag } from '../command/flags.ts';

export const siteCommand: Command = {
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
    {
      usage: '--no-passages',
      description:
        'Leave out the index of passages, which takes longest in a large manual: search finds documents and clauses, and says that it did not look in the text.',
    },
    {
      usage: '--incremental',
      description:
        'Take pages that are as the last build in this folder made them. For writing: a release is built whole, and so is everything with a ledger.',
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
  load: () => import('../verbs/site.ts'),
};
