// Approving with a key in a verb.
import type { Command } from '../command/command.ts';
import { noCacheFlag, todayFlag } from '../command/flags.ts';
import { rootFlag } from './lifecycle-commands.ts';

export const approveCommand: Command = {
  name: 'approve',
  summary: 'Approve the documents of a change with your SSH key.',
  description:
    'Shows each document of the change that needs an approval, with its class and its redline, asks, and signs a statement that names ' +
    'document, revision, digest, repository, person, role and the last entry of the ledger. ssh-keygen signs, so keys in files, in an ' +
    'agent and on hardware work; the signature is then verified here, without it. The approval is kept in the repository under ' +
    'refs/clausemark/approvals/: no branch changes, so no review is dismissed and no approver becomes an author. Who you are follows ' +
    'from your key, by control/people.yaml of the base. No network: the command to push is printed.',
  argument: {
    name: 'id',
    description: 'A document. Default: all of the change that need an approval.',
    required: false,
  },
  rest: { name: 'more', description: 'Further documents.', required: false },
  flags: [
    { usage: '--base <ref>', description: 'The branch the change goes to, for example origin/main. Must be given.' },
    {
      usage: '--at <ref>',
      description: 'The change, a branch or commit. Default: HEAD. Uncommitted work is never approved.',
    },
    { usage: '--sign', description: 'Sign with a key. Without it nothing is done.' },
    {
      usage: '--key <file>',
      description: 'File of your key, private or .pub; with an agent or a hardware key the .pub file will do.',
    },
    { usage: '--role <role>', description: 'Role you act in, where you hold several of those needed.' },
    { usage: '--yes', description: 'You have read what is shown and approve it; asked on the terminal otherwise.' },
    {
      usage: '--out <folder>',
      description: 'Write each approval to a file in this folder instead, to be sent to somebody who can push.',
    },
    rootFlag,
    todayFlag,
    noCacheFlag,
  ],
  examples: [
    {
      command: 'clausemark approve --base origin/main --sign --key ~/.ssh/id_ed25519.pub',
      does: 'all documents of the change you are on',
    },
    {
      command: 'clausemark approve QP-841 --base origin/main --at origin/cr-31 --sign --key ~/.ssh/id_ed25519_sk',
      does: 'one document, with a hardware key',
    },
  ],
  load: () => import('../verbs/approve.ts'),
};
