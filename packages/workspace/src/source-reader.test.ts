// A file on disk can change while a check runs: what is found in its new text must not be remembered of the old one.
import { rmSync, truncateSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Manual, Seen } from '@clausemark/manual';
import { expect, test } from 'vitest';
import { document, repository, temporaryFolder, writeFiles } from '../test/repository.ts';
import { openManual } from './open-manual.ts';

const path = 'procedures/a.md';
const files = { 'clausemark.yaml': '', [path]: document('First'), 'procedures/b.md': document('Second') };

function seenIn(manual: Manual, wanted = path): Seen {
  const examined = manual.byPath.get(path);
  if (examined === undefined) throw new Error('no such document');
  manual.reads.begin(examined);
  manual.source(wanted);
  return manual.reads.end();
}

test.each([undefined, 'index', 'HEAD'])('the text a document was opened with is its own (%s)', async (at) => {
  const manual = await openManual({ root: repository(files), at, cache: { folder: temporaryFolder() } });
  expect(seenIn(manual)).toEqual({ documents: new Map(), everything: false });
  expect(seenIn(manual, 'procedures/b.md').documents.size).toBe(1);
  expect(seenIn(manual, 'clausemark.yaml').everything).toBe(true);
});

test('line ends of another kind on disk are no other text', async () => {
  const root = repository({ ...files, '.gitattributes': '*.md text eol=crlf\n' });
  rmSync(join(root, path));
  writeFiles(root, { [path]: document('First').replaceAll('\n', '\r\n') });
  for (let round = 0; round < 2; round += 1) expect(seenIn(await openManual({ root })).everything).toBe(false);
});

test.each([
  ['changed', (root: string) => writeFiles(root, { [path]: document('Thirs') })],
  ['gone', (root: string) => rmSync(join(root, path))],
])('a text that has %s since is noted each time it is asked for', async (_how, change) => {
  const root = repository(files);
  const manual = await openManual({ root, cache: { folder: temporaryFolder() } });
  change(root);
  for (let round = 0; round < 2; round += 1) expect(seenIn(manual).everything).toBe(true);
});

test('facts of another text are not taken for those that were lost', async () => {
  const [root, cache] = [repository(files), temporaryFolder()];
  await openManual({ root, cache: { folder: cache } });
  const manual = await openManual({ root, cache: { folder: cache } });
  writeFiles(root, { [path]: document('Thirs') });
  for (const name of readdirSync(cache)) truncateSync(join(cache, name), 5);
  expect(() => manual.byPath.get(path)?.facts.headings).toThrow('procedures/a.md');
  expect(manual.byPath.get('procedures/b.md')?.facts.headings).toHaveLength(1);
});
