import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { SAMPLE_MESSAGE, sshKeygenSamples } from '../testing/ssh-keygen-samples.ts';
import { ed25519Key, hardwareKey } from '../testing/test-keys.ts';
import { APPROVAL_NAMESPACE, approvalStatement, type ApprovalStatement } from './approval-statement.ts';
import { keyBlob, keyFingerprint } from './public-key.ts';
import type { SigningKey } from './signing-keys.ts';
import { verifyApprovalStatement } from './verify-approval.ts';
import { verifySshSignature } from './verify-sshsig.ts';

const verify = (signature: string, message = SAMPLE_MESSAGE) =>
  verifySshSignature(signature, message, APPROVAL_NAMESPACE);

describe.each(Object.entries(sshKeygenSamples))('a signature of ssh-keygen with %s', (_, sample) => {
  test('is valid, and its key has the fingerprint that ssh-keygen prints', () => {
    expect(verify(sample.signature)).toEqual({ valid: true, fingerprint: sample.fingerprint });
    expect(keyFingerprint(keyBlob(sample.key))).toBe(sample.fingerprint);
  });

  test('is not valid for another message', () => {
    expect(verify(sample.signature, `${SAMPLE_MESSAGE}.`)).toEqual({ valid: false, reason: 'bad-signature' });
  });

  test('a signature for git is none for an approval', () => {
    expect(verify(sample.gitSignature)).toEqual({ valid: false, reason: 'wrong-namespace' });
    expect(verifySshSignature(sample.gitSignature, SAMPLE_MESSAGE, 'git').valid).toBe(true);
  });

  test('one changed byte makes it invalid', () => {
    const body = sample.signature.split('\n').slice(1, -2).join('');
    fc.assert(
      fc.property(fc.nat(body.length - 4), fc.constantFrom('A', 'b', '0', '/'), (at, character) => {
        fc.pre(body[at] !== character);
        const changed = body.slice(0, at) + character + body.slice(at + 1);
        expect(verify(`-----BEGIN SSH SIGNATURE-----\n${changed}\n-----END SSH SIGNATURE-----\n`).valid).toBe(false);
      }),
      { numRuns: 40 },
    );
  });
});

describe.each(['ed25519', 'p256'] as const)('a hardware key with %s', (curve) => {
  test('counts with its flags and counter', () => {
    const key = hardwareKey(3, curve, { counter: 1234 });
    expect(verify(key.sign('m', APPROVAL_NAMESPACE), 'm')).toEqual({ valid: true, fingerprint: key.fingerprint });
    expect(verify(key.sign('m', APPROVAL_NAMESPACE), 'n').valid).toBe(false);
  });

  test('does not count without the touch of a person', () => {
    const key = hardwareKey(3, curve, { flags: 0 });
    expect(verify(key.sign('m', APPROVAL_NAMESPACE), 'm')).toEqual({ valid: false, reason: 'not-present' });
  });
});

test.each([[''], ['x'], ['-----BEGIN SSH SIGNATURE-----\nU1NIU0lH\n-----END SSH SIGNATURE-----\n']])(
  'refuses %j',
  (text) => {
    expect(verify(text)).toEqual({ valid: false, reason: 'malformed' });
  },
);

describe('approval statements', () => {
  const key = ed25519Key(1);
  const keys: readonly SigningKey[] = [
    { person: 'alice', fingerprint: key.fingerprint, from: '2026-01-01', to: '2027-01-01' },
  ];
  const statement: ApprovalStatement = {
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
  };
  const signature = key.sign(approvalStatement(statement), APPROVAL_NAMESPACE);
  const check = (more: Partial<ApprovalStatement>, known = keys, text = signature) =>
    verifyApprovalStatement({ ...statement, ...more }, text, known);

  test('a good one is evidence', () => {
    expect(check({})).toMatchObject({
      valid: true,
      approval: { level: 'sshsig', person: 'alice', role: 'quality-manager' },
    });
  });

  test.each<[string, Partial<ApprovalStatement>]>([
    ['another digest', { digest: 'e'.repeat(64) }],
    ['another revision', { revision: 'D' }],
    ['another document', { doc: 'QP-08' }],
    ['another repository', { repo: 'github.com/evil/qms' }],
    ['another role', { role: 'managing-director' }],
    ['another date', { at: '2026-11-21T13:58:02Z' }],
    ['another ledger state', { seen: { seq: 40, hash: 'a'.repeat(64) } }],
    ['another decision', { decision: 'rejected' }],
  ])('replayed for %s it is none', (_, more) => expect(check(more)).toEqual({ valid: false, reason: 'bad-signature' }));

  test('over another spelling of the same JSON it is none', () => {
    const spaced = key.sign(JSON.stringify(JSON.parse(approvalStatement(statement)), null, 1), APPROVAL_NAMESPACE);
    expect(check({}, keys, spaced)).toEqual({ valid: false, reason: 'bad-signature' });
  });

  test('the key must be known, his own, and in its window', () => {
    const [own] = keys as [SigningKey];
    expect(check({}, [])).toMatchObject({ reason: 'unknown-key' });
    expect(check({}, [{ ...own, person: 'bob' }])).toMatchObject({ reason: 'foreign-key' });
    expect(check({}, [own, { ...own, person: 'bob' }])).toMatchObject({ reason: 'foreign-key' });
    expect(check({}, [{ ...own, from: '2026-11-23' }])).toMatchObject({ reason: 'not-yet-valid' });
    expect(check({}, [{ ...own, to: '2026-11-22' }])).toMatchObject({ reason: 'expired-key' });
    expect(check({}, [{ ...own, revoked: '2026-11-22T13:00:00Z' }])).toMatchObject({ reason: 'revoked-key' });
    expect(check({}, [{ ...own, revoked: '2026-11-22T14:00:00Z' }])).toMatchObject({ valid: true });
  });
});
