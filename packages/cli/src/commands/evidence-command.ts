// The verb that asks a platform who wrote a change and who approved it.
import type { Command } from '../command/command.ts';

export const evidenceCommand: Command = {
  name: 'evidence',
  summary: 'Ask a platform who wrote a change and who approved it: `evidence github`, `evidence gitlab`.',
  description:
    'Writes what the gate needs (`clausemark gate --evidence`): author, everyone who pushed, commits, and which commit each person ' +
    'reviewed. gitlab reads the variables of a job and GITLAB_TOKEN, a project access token with read_api; github reads ' +
    'GITHUB_REPOSITORY and GITHUB_TOKEN. What the platform does not tell is named in `gaps`, and with a gap nothing passes.',
  argument: { name: 'platform', description: 'github or gitlab.', required: true },
  flags: [
    { usage: '--number <number>', description: 'github: number of the pull request.' },
    { usage: '--out <file>', description: 'Write it to this file. Default: standard output.' },
  ],
  examples: [
    { command: 'clausemark evidence gitlab --out evidence.json', does: 'in a pipeline of a merge request' },
    { command: 'clausemark evidence github --number 7 --out evidence.json', does: 'for a pull request on GitHub' },
  ],
  load: () => import('../verbs/evidence.ts'),
};
