// The register of people, keys and roles in verbs.
import type { Command } from '../command/command.ts';
import { jsonFlag, noCacheFlag, tableFormatFlag, todayFlag } from '../command/flags.ts';
import { rootFlag, writeFlags } from './lifecycle-commands.ts';

const common = [...writeFlags, tableFormatFlag, jsonFlag, rootFlag, todayFlag, noCacheFlag];

export const peopleCommands: readonly Command[] = [
  {
    name: 'people',
    summary: 'Show and change the people and their signing keys: `people list`, `add`, `key add`, `key revoke`.',
    description:
      'Edits control/people.yaml in place, comments kept. Accounts are numeric ids, because names of accounts change hands. A key is ' +
      'read from its .pub file and its fingerprint computed; with --fingerprint it must be the one the person told you. A key that is ' +
      'revoked keeps its line with a last day, so that old approvals stay explainable.',
    argument: { name: 'action', description: 'list, add, or key.', required: true },
    rest: { name: 'words', description: 'add KEY; key add PERSON; key revoke PERSON FINGERPRINT.', required: false },
    flags: [
      { usage: '--name <text>', description: 'add: name as printed on approvals.' },
      { usage: '--email <address>', description: 'add: address used in commits.', repeat: true },
      { usage: '--github <id>', description: 'add: numeric GitHub user id.' },
      { usage: '--key <file>', description: 'key add: file of the public key.' },
      { usage: '--fingerprint <text>', description: 'key add: fingerprint the person told you, SHA256:...' },
      { usage: '--prove', description: 'key add: let the key sign its own registration, which the ledger asks for.' },
      { usage: '--from <date>', description: 'key add: first day the key counts. Default: today.' },
      { usage: '--to <date>', description: 'key add, key revoke: last day the key counts.' },
      ...common,
    ],
    examples: [
      { command: 'clausemark people list', does: 'who they are, and what they hold today' },
      {
        command:
          'clausemark people add sam-fictional --name "Sam Fictional" --email sam@larkfield.example --github 1234567',
        does: 'register a person',
      },
    ],
    load: () => import('../verbs/people.ts'),
  },
  {
    name: 'roles',
    summary: 'Show and change who holds which role: `roles list`, `assign`, `end`.',
    description:
      'Edits the holders in control/roles.yaml in place, comments kept. A stand-in is a holder with --acting and a last day. Whoever ' +
      'leaves keeps the line and gets a last day.',
    argument: { name: 'action', description: 'list, assign or end.', required: true },
    rest: { name: 'words', description: 'assign ROLE PERSON; end ROLE PERSON.', required: false },
    flags: [
      { usage: '--from <date>', description: 'assign: first day in the role.' },
      { usage: '--to <date>', description: 'assign, end: last day in the role.' },
      { usage: '--acting', description: 'assign: a stand-in while the role is vacant or its holder away.' },
      ...common,
    ],
    examples: [
      { command: 'clausemark roles list', does: 'who holds what today' },
      {
        command:
          'clausemark roles assign purchasing-manager gwen-fictional --from 2026-12-01 --to 2026-12-20 --acting --dry-run',
        does: 'what a stand-in for a holiday would write',
      },
    ],
    load: () => import('../verbs/roles.ts'),
  },
];
