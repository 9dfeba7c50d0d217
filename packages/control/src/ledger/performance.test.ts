import { expect, test } from 'vitest';
import { inForce } from '../in-force/in-force.ts';
import { LedgerBuilder } from '../testing/ledger-builder.ts';
import { verifyLedger } from './verify-ledger.ts';

// How long it takes is measured by bench/run.ts verify-10000; here it only has to come to an end.
test('10,000 entries are verified', () => {
  const builder = new LedgerBuilder();
  const { digest } = builder.content();
  let [text, lines] = ['', 0];
  builder.release();
  for (; lines < 10_000; lines += 1) {
    const item = { person: 'dan', doc: 'QP-07', revision: 'C', digest, at: '2026-12-02T08:00:00Z' };
    builder.text = '';
    builder.add({ type: 'acknowledgement.batch', items: Array.from({ length: 5 }, () => item) });
    text += builder.text;
  }
  const head = new LedgerBuilder().release().text;
  const result = verifyLedger(head + text, { store: builder.store });
  inForce(result.entries, '2026-12-02');
  expect(result.problems).toEqual([]);
  expect(result.entries.length).toBe(10_002);
});
