// A manual under ledger control with people who sign: real keys of ssh-keygen, a real ledger branch.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeLedger } from '@clausemark/workspace';
import { afterAll } from 'vitest';
import { gitManual, type GitManual } from './git-manual.ts';

export const MATRIX = [
  'sod: strict',
  'rules:',
  '  - { type: "*", class: [editorial], roles: [owner] }',
  '  - { type: "*", class: [new, substantive, obsolete], roles: [quality-manager, owner], evidence: sshsig }',
  '  - { type: "*", deny: true }',
  'gate: { approvers: [quality-manager, managing-director] }',
  '',
].join('\n');

export interface LedgerManual extends GitManual {
  /** File of a new private key of a kind. */
  readonly makeKey: (kind?: string) => string;
}

/** The template with a matrix on main, and a ledger that has begun. */
export async function ledgerManual(): Promise<LedgerManual> {
  const manual = gitManual();
  const keys = mkdtempSync(join(tmpdir(), 'clausemark-keys-'));
  afterAll(() => rmSync(keys, { recursive: true }));
  manual.write('control/approvals.yaml', MATRIX);
  manual.commit('matrix');
  await beginLedger(manual);
  let count = 0;
  return {
    ...manual,
    makeKey: (kind = 'ed25519') => {
      const file = join(keys, `key-${(count += 1)}`);
      execFileSync('ssh-keygen', ['-q', '-t', kind, '-N', '', '-f', file]);
      return file;
    },
  };
}

async function beginLedger({ folder, read }: GitManual): Promise<void> {
  const objects = new Map<string, Uint8Array>();
  const stored = (path: string): string => {
    const bytes = Buffer.from(read(path));
    const hash = createHash('sha256').update(bytes).digest('hex');
    objects.set(hash, bytes);
    return hash;
  };
  const policy = {
    config: stored('clausemark.yaml'),
    matrix: stored('control/approvals.yaml'),
    people: stored('control/people.yaml'),
    roles: stored('control/roles.yaml'),
    tool: 'clausemark test',
  };
  const repo = 'github.com/larkfield/manual';
  const event = { type: 'genesis', organisation: 'Larkfield', repo, timezone: 'Europe/London', policy } as const;
  await writeLedger({ root: folder, plan: () => ({ events: [event], objects }), now: '2026-11-20T09:00:00Z' });
}
