import { expect, test } from 'vitest';
import { ed25519Key } from '../testing/test-keys.ts';
import { keyEvents } from './key-events.ts';
import { KEY_NAMESPACE, keyStatement } from './ledger-keys.ts';

const key = ed25519Key(1);
const people = {
  people: { alice: { name: 'Alice', keys: [{ fp: key.fingerprint, key: key.line, from: '2026-01-01' }] } },
};
const proof = key.sign(keyStatement('alice', key.fingerprint, '2026-01-01'), KEY_NAMESPACE);

test.each([
  ['LF', proof],
  ['CRLF', proof.replaceAll('\n', '\r\n')],
])('a proof that was committed with %s counts, and is kept with LF', (_, text) => {
  const { added, unproven } = keyEvents(people, [], ['something else', text]);
  expect(unproven).toEqual([]);
  expect(added.map((event) => event.proof)).toEqual([proof]);
});
