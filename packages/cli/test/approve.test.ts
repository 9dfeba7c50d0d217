// `clausemark approve` as an approver calls it: real repositories, a real ledger, real keys.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { approvalStatement, signingKeysOf, readApprovalFile, verifyApprovalStatement } from '@clausemark/control';
import { keptApprovals, openManual } from '@clausemark/workspace';
import { describe, expect, test } from 'vitest';
import { answering } from './answering.ts';
import { valueOf } from './git-manual.ts';
import { ledgerManual, type LedgerManual } from './ledger-manual.ts';

const hasKeygen = spawnSync('ssh-keygen', ['-?']).error === undefined;
if (!hasKeygen) console.warn('ssh-keygen is not here: tests of signed approvals are skipped');

/** A manual whose quality manager has a key, and a branch with a substantive change of QP-841. */
async function changed(kind = 'ed25519'): Promise<LedgerManual & { readonly key: string; readonly revision: string }> {
  const manual = await ledgerManual();
  const key = manual.makeKey(kind);
  await manual.run([
    'people',
    'key',
    'add',
    'blair-fictional',
    '--key',
    `${key}.pub`,
    '--from',
    '2020-01-01',
    '--prove',
  ]);
  manual.commit('key');
  manual.git('switch', '--quiet', '--create', 'change');
  const path = 'procedures/QP-841-supplier-approval.md';
  const args = ['--class', 'substantive', '--summary', 'Scope: five days instead of ten', '--effective', '2026-12-01'];
  const more = ['--author', 'purchasing-manager', '--impact', 'all', '--training', 'none - same task'];
  await manual.run(['revise', 'QP-841', ...args, ...more, '--today', '2026-11-22']);
  manual.write(path, manual.read(path).replace('## Scope\n', '## Scope\n\nWithin 5 days.\n'));
  manual.commit('QP-841 D');
  return { ...manual, key, revision: valueOf(manual.read(path), 'revision') };
}

const approve = (manual: LedgerManual & { readonly key: string }, ...args: readonly string[]) =>
  manual.run(['approve', '--base', 'main', '--sign', '--key', manual.key, '--yes', ...args]);

describe.runIf(hasKeygen)('approve', () => {
  test.each(['ed25519', 'ecdsa', 'rsa'])(
    'a signature with a key of the kind %s is kept beside the branches',
    async (kind) => {
      const manual = await changed(kind);
      const before = manual.git('for-each-ref', 'refs/heads');
      const { code, out, err } = await approve(manual);
      expect([code, err]).toEqual([0, '']);
      expect(out).toContain('Within 5 days.');
      expect(out).toContain(
        `QP-841 revision ${manual.revision}, class substantive, as quality-manager (needed: quality-manager, owner)`,
      );
      expect(manual.git('for-each-ref', 'refs/heads')).toBe(before);
      expect(manual.git('status', '--porcelain')).toBe('');
      const [kept, ...others] = await keptApprovals(manual.folder);
      expect(others).toEqual([]);
      expect(out).toContain(`git push origin ${kept?.ref}`);
      if (kept?.read.ok !== true) throw new Error('not read');
      const { signature, ...statement } = kept.read.approval;
      expect(statement).toMatchObject({
        doc: 'QP-841',
        revision: manual.revision,
        repo: 'github.com/larkfield/manual',
        person: 'blair-fictional',
        role: 'quality-manager',
        decision: 'approved',
        seen: { seq: 1 },
      });
      const { people } = await openManual({ root: manual.folder, at: 'main', cache: false });
      expect(verifyApprovalStatement(statement, signature, signingKeysOf(people))).toMatchObject({ valid: true });
      expect(byOpenSsh(manual, approvalStatement(statement), signature)).toContain(
        'Good "clausemark-approval@v1" signature',
      );
    },
  );

  test('an agent that holds the key signs for its public half', async () => {
    const manual = await changed();
    const agent = execFileSync('ssh-agent', ['-s'], { encoding: 'utf8' });
    const [, socket = '', pid = ''] = /SSH_AUTH_SOCK=([^;]+);[\s\S]*SSH_AGENT_PID=(\d+)/.exec(agent) ?? [];
    try {
      execFileSync('ssh-add', ['-q', manual.key], { env: { ...process.env, SSH_AUTH_SOCK: socket }, stdio: 'pipe' });
      rmSync(manual.key);
      process.env['SSH_AUTH_SOCK'] = socket;
      const { code, err } = await approve({ ...manual, key: `${manual.key}.pub` });
      expect([code, err]).toEqual([0, '']);
    } finally {
      delete process.env['SSH_AUTH_SOCK'];
      process.kill(Number(pid));
    }
  });

  test('--out writes a file to be sent, and nothing into the repository', async () => {
    const manual = await changed();
    const folder = mkdtempSync(join(tmpdir(), 'clausemark-out-'));
    expect(await approve(manual, '--out', folder)).toMatchObject({ code: 0, err: '' });
    expect(readdirSync(folder)).toEqual([`QP-841-${manual.revision}-blair-fictional.json`]);
    const text = readFileSync(join(folder, `QP-841-${manual.revision}-blair-fictional.json`), 'utf8');
    expect(readApprovalFile(text)).toMatchObject({ ok: true, approval: { doc: 'QP-841' } });
    expect(await keptApprovals(manual.folder)).toEqual([]);
    rmSync(folder, { recursive: true });
  });

  test('what a document calls its revision leads out of no folder', async () => {
    const manual = await changed();
    const path = 'procedures/QP-841-supplier-approval.md';
    manual.write(path, manual.read(path).replace(/^revision: .*$/m, 'revision: "E/../../out"'));
    manual.commit('A revision with a way in it');
    const top = mkdtempSync(join(tmpdir(), 'clausemark-out-'));
    mkdirSync(join(top, 'approvals'));
    expect(await approve(manual, '--out', join(top, 'approvals'))).toMatchObject({ code: 0 });
    expect(readdirSync(top)).toEqual(['approvals']);
    expect(readdirSync(join(top, 'approvals'))).toEqual(['QP-841-E_.._.._out-blair-fictional.json']);
    rmSync(top, { recursive: true });
  });

  test('on a terminal the last word is a yes', async () => {
    const manual = await changed();
    const args = ['approve', 'QP-841', '--base', 'main', '--sign', '--key', manual.key];
    const no = answering([false]);
    expect(await manual.run(args, { asker: no })).toMatchObject({
      code: 2,
      err: expect.stringContaining('Nothing was signed'),
    });
    expect(no.questions).toEqual(['You, Blair Fictional, have read this and approve it?']);
    expect(await keptApprovals(manual.folder)).toEqual([]);
    expect(await manual.run(args, { asker: answering([true]) })).toMatchObject({ code: 0 });
    expect(await keptApprovals(manual.folder)).toHaveLength(1);
  });

  test('what lies uncommitted on the disk is not what is approved', async () => {
    const manual = await changed();
    const path = 'procedures/QP-841-supplier-approval.md';
    manual.write(path, manual.read(path).replace('Within 5 days.', 'Within 50 days.'));
    const { out } = await approve(manual);
    expect([out.includes('Within 5 days.'), out.includes('Within 50')]).toEqual([true, false]);
  });

  test.each([
    ['nobody says yes', [], 'add --yes'],
    ['a document that did not change', ['QP-842', '--yes'], 'QP-842 is not among the documents of this change'],
    [
      'a role the person does not hold',
      ['--role', 'purchasing-manager', '--yes'],
      'cannot approve QP-841 as purchasing-manager',
    ],
    ['a base that is not there', ['--base', 'mian', '--yes'], 'mian'],
  ])('%s: exit 2 and nothing is kept', async (_, args, words) => {
    const manual = await changed();
    const { code, err } = await manual.run([
      'approve',
      ...args.slice(0, 1).filter((word) => !word.startsWith('--')),
      '--base',
      'main',
      '--sign',
      '--key',
      manual.key,
      ...args.filter((word, at) => at > 0 || word.startsWith('--')),
    ]);
    expect([code, err]).toEqual([2, expect.stringContaining(words)]);
    expect(await keptApprovals(manual.folder)).toEqual([]);
  });

  test('a key of nobody, and a key that no longer counts', async () => {
    const manual = await changed();
    expect(await approve({ ...manual, key: manual.makeKey() })).toMatchObject({
      code: 2,
      err: expect.stringContaining('is registered for nobody'),
    });
    manual.git('switch', '--quiet', 'main');
    const file = 'control/people.yaml';
    manual.write(file, manual.read(file).replace('from: 2020-01-01', 'from: 2020-01-01, to: 2020-02-01'));
    manual.commit('revoked');
    manual.git('switch', '--quiet', 'change');
    manual.git('rebase', '--quiet', 'main');
    expect(await approve(manual)).toMatchObject({
      code: 2,
      err: expect.stringContaining('does not count now (expired-key)'),
    });
    expect(await keptApprovals(manual.folder)).toEqual([]);
  });

  test('who wrote commits of the change does not approve it', async () => {
    const manual = await changed();
    manual.git('commit', '--quiet', '--allow-empty', '--message=mine', '--author=Blair <blair@larkfield.example>');
    expect(await approve(manual)).toMatchObject({
      code: 2,
      err: expect.stringContaining('wrote commits of this change'),
    });
    expect(await keptApprovals(manual.folder)).toEqual([]);
  });

  test('without a ledger, or with one that was tampered with, nothing is signed', async () => {
    const manual = await changed();
    const ledger = manual.git('rev-parse', 'clausemark-ledger').trim();
    manual.git('branch', '--delete', '--force', 'clausemark-ledger');
    expect(await approve(manual)).toMatchObject({
      code: 2,
      err: expect.stringContaining('There is no ledger in this clone'),
    });
    const text = manual
      .git('cat-file', 'blob', `${ledger}:ledger.jsonl`)
      .replace('Larkfield', 'Darkfield')
      .replace('"seq":1', '"seq":2');
    const folder = mkdtempSync(join(tmpdir(), 'clausemark-out-'));
    writeFileSync(join(folder, 'ledger.jsonl'), text);
    const blob = manual.git('hash-object', '-w', join(folder, 'ledger.jsonl')).trim();
    const tree = execFileSync('git', ['mktree'], {
      cwd: manual.folder,
      input: `100644 blob ${blob}\tledger.jsonl\n`,
      encoding: 'utf8',
    }).trim();
    manual.git('branch', 'clausemark-ledger', manual.git('commit-tree', '-m', 'x', tree).trim());
    expect(await approve(manual)).toMatchObject({ code: 2, err: expect.stringContaining('cannot be believed') });
    expect(await keptApprovals(manual.folder)).toEqual([]);
    rmSync(folder, { recursive: true });
  });
});

/** The other implementation: what anybody with OpenSSH can do with the file. */
function byOpenSsh(manual: LedgerManual & { readonly key: string }, statement: string, signature: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'clausemark-verify-'));
  writeFileSync(join(folder, 'signature'), signature);
  writeFileSync(join(folder, 'allowed'), `blair ${readFileSync(`${manual.key}.pub`, 'utf8')}`);
  const args = [
    '-Y',
    'verify',
    '-f',
    join(folder, 'allowed'),
    '-I',
    'blair',
    '-n',
    'clausemark-approval@v1',
    '-s',
    join(folder, 'signature'),
  ];
  const out = execFileSync('ssh-keygen', args, { input: statement, encoding: 'utf8' });
  rmSync(folder, { recursive: true });
  return out;
}
