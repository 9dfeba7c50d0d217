import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { keepApproval } from './keep-approval.ts';
import { keptApprovals } from './kept-approvals.ts';

const root = mkdtempSync(join(tmpdir(), 'clausemark-approvals-'));
afterAll(() => rmSync(root, { recursive: true }));

const approval = {
  doc: 'QP-07:de',
  revision: 'C',
  digest: 'd'.repeat(64),
  repo: 'github.com/acme/qms',
  person: 'alice',
  role: 'quality-manager',
  decision: 'approved',
  meaning: 'approval',
  at: '2026-11-22T13:58:02Z',
  seen: { seq: 41, hash: 'a'.repeat(64) },
  signature: 'x',
} as const;

test('approvals are kept beside all branches and read back', async () => {
  expect(await keptApprovals(root)).toEqual([]);
  execFileSync('git', ['init', '--quiet', root]);
  const author = { name: 'Alice Roe', email: 'alice@acme.example' };
  const ref = await keepApproval(root, approval, author);
  expect(await keepApproval(root, approval, author)).toBe(ref);
  const other = await keepApproval(root, { ...approval, role: 'owner' }, author);
  expect(await keptApprovals(root)).toEqual(
    [
      { ref, read: { ok: true, approval } },
      { ref: other, read: { ok: true, approval: { ...approval, role: 'owner' } } },
    ].sort((a, b) => (a.ref < b.ref ? -1 : 1)),
  );
  expect(execFileSync('git', ['branch', '--all'], { cwd: root, encoding: 'utf8' })).toBe('');
});

test('what is no approval is told, not passed over', async () => {
  const blob = execFileSync('git', ['hash-object', '-w', '--stdin'], {
    cwd: root,
    input: 'x',
    encoding: 'utf8',
  }).trim();
  execFileSync('git', ['update-ref', 'refs/clausemark/approvals/x', blob], { cwd: root });
  const strange = (await keptApprovals(root)).find(({ ref }) => ref.endsWith('/x'));
  expect(strange?.read).toEqual({ ok: false, problem: expect.stringContaining('approval.json') });
});
