// What came to the main branch past the gate is taken back through it, by the pull request that undoes it, and nothing is released by that.
import { expect, test } from 'vitest';
import { companyWith, document, judged, PATH } from './judged.ts';
import { merge } from './merge.ts';

const next = document
  .replace('revision: "A"', 'revision: "B"')
  .replace('before issue', 'twice before issue')
  .replace(/$/, '| B | 2026-11-20 | Carol Day | Approved twice |\n');

const released = companyWith(PATH, document);

test.each([
  ['an edit of the text in force', document.replace('before issue', 'after issue')],
  ['a revision that nobody approved', next],
])('%s', async (_, text) => {
  const root = await released();
  merge(root, { files: { [PATH]: text } });
  const back = merge(root, { files: { [PATH]: document } });
  expect(await judged('gate', root, back)).toMatchObject({ code: 0, err: '' });
  expect(await judged('append', root, back)).toMatchObject({
    code: 0,
    out: expect.stringContaining('Nothing to record'),
  });
});

test('a text that the ledger did not release last does not come in that way', async () => {
  const root = await released();
  merge(root, { files: { [PATH]: next } });
  const other = merge(root, { files: { [PATH]: document.replace('before issue', 'by anybody') } });
  expect(await judged('gate', root, other)).toMatchObject({ code: 1 });
});
