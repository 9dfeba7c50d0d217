// A text that is read later than the document was opened: whether it is still that document's.
import { mkdirSync, mkdtempSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Manual } from '@clausemark/manual';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openManual } from './open-manual.ts';

let root: string;
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'clausemark-source-cache-'));
  root = mkdtempSync(join(tmpdir(), 'clausemark-source-'));
  mkdirSync(join(root, 'procedures'));
  writeFileSync(join(root, 'clausemark.yaml'), 'standards: [as9120@B]\n');
  for (const name of ['a', 'b']) writeFileSync(join(root, `procedures/${name}.md`), `# ${name}\n\nText.\n`);
});
afterEach(() => {
  for (const each of [root, folder]) rmSync(each, { recursive: true, force: true });
});

/** Opened by a run that knows the documents: it has not read their texts. */
async function openKnown(): Promise<Manual> {
  await openManual({ root, cache: { folder } });
  return openManual({ root, cache: { folder } });
}

test('the text that a document of a small manual was opened with stays its text, and is told from its file', async () => {
  const manual = await openManual({ root, cache: false });
  const path = 'procedures/a.md';
  expect([manual.source(path)?.text, manual.hasChanged(path)]).toEqual(['# a\n\nText.\n', false]);
  writeFileSync(join(root, path), '# a\n\nOther text.\n');
  expect([manual.source(path)?.text, manual.hasChanged(path)]).toEqual(['# a\n\nText.\n', true]);
  rmSync(join(root, path));
  expect([manual.source(path)?.text, manual.hasChanged(path)]).toEqual(['# a\n\nText.\n', true]);
});

test('a file that was changed since, or moved away and back, has changed; the other has not', async () => {
  const manual = await openKnown();
  const [a, b] = ['procedures/a.md', 'procedures/b.md'];
  expect([manual.source(a)?.text, manual.hasChanged(a)]).toEqual(['# a\n\nText.\n', false]);
  expect([manual.source(b)?.text, manual.hasChanged(b)]).toEqual(['# b\n\nText.\n', false]);
  renameSync(join(root, a), join(root, 'aside'));
  expect([manual.source(a), manual.hasChanged(a), manual.hasChanged(b)]).toEqual([undefined, true, false]);
  renameSync(join(root, 'aside'), join(root, a));
  expect([manual.source(b)?.text, manual.source(a)?.text, manual.hasChanged(a)]).toEqual([
    '# b\n\nText.\n',
    '# a\n\nText.\n',
    true,
  ]);
  writeFileSync(join(root, b), '# b\n\nOther text.\n');
  expect([manual.source(b)?.text, manual.hasChanged(b)]).toEqual(['# b\n\nOther text.\n', true]);
});

test('a folder that has become a link to elsewhere gives no text but the one that is known', async () => {
  const manual = await openKnown();
  const [a, b] = ['procedures/a.md', 'procedures/b.md'];
  const elsewhere = mkdtempSync(join(tmpdir(), 'clausemark-elsewhere-'));
  writeFileSync(join(elsewhere, 'a.md'), '# a\n\nText.\n');
  writeFileSync(join(elsewhere, 'b.md'), '# b\n\nOther text.\n');
  rmSync(join(root, 'procedures'), { recursive: true });
  symlinkSync(elsewhere, join(root, 'procedures'));
  expect([manual.source(a)?.text, manual.hasChanged(a)]).toEqual(['# a\n\nText.\n', false]);
  expect([manual.source(b)?.text, manual.hasChanged(b)]).toEqual([undefined, true]);
  rmSync(elsewhere, { recursive: true });
});
