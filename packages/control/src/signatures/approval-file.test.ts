import { expect, test } from 'vitest';
import { approvalFile, readApprovalFile, type SignedStatement } from './approval-file.ts';

const approval: SignedStatement = {
  doc: 'QP-07',
  revision: 'C',
  digest: 'd'.repeat(64),
  repo: 'github.com/acme/qms',
  person: 'alice',
  role: 'quality-manager',
  decision: 'approved',
  meaning: 'approval',
  at: '2026-11-22T13:58:02Z',
  seen: { seq: 41, hash: 'a'.repeat(64) },
  signature: '-----BEGIN SSH SIGNATURE-----\n',
};

test('an approval is read as it was written', () => {
  expect(readApprovalFile(approvalFile(approval))).toEqual({ ok: true, approval });
});

test.each([
  ['no JSON', 'approved', 'it is not JSON'],
  ['another version', approvalFile(approval).replace('approval/1', 'approval/2'), 'v: '],
  ['a key nobody knows', approvalFile(approval).replace('"doc"', '"paid": true, "doc"'), 'paid'],
])('%s is refused', (_, text, problem) => {
  expect(readApprovalFile(text)).toEqual({ ok: false, problem: expect.stringContaining(problem) });
});
