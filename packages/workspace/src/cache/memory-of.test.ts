// What a check keeps is there for the same program under the same circumstances, and for nobody else.
import { readdirSync, readFileSync, rmSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { document, repository, temporaryFolder, writeFiles } from '../../test/repository.ts';
import { openManual } from '../open-manual.ts';
import { memoryOf, type KeptMemory } from './memory-of.ts';

const files = { 'clausemark.yaml': '', 'procedures/a.md': document('First'), 'procedures/b.md': document('Second') };

async function opened(root: string, folder: string, program = 'p'): Promise<KeptMemory> {
  const memory = memoryOf(await openManual({ root, cache: { folder } }), program);
  if (memory === undefined) throw new Error('there is no memory');
  return memory;
}

const examinedIn = (folder: string): string[] => readdirSync(folder).filter((name) => name.endsWith('.examined'));

test('it is recalled by the next run of the same program, under the same circumstances, in the same manual', async () => {
  const cache = temporaryFolder();
  const [root, other] = [repository(files), repository(files)];
  (await opened(root, cache)).keep('today', [1]);
  expect((await opened(root, cache)).recall('today')).toEqual([1]);
  expect((await opened(root, cache)).recall('tomorrow')).toBeUndefined();
  expect((await opened(root, cache, 'q')).recall('today')).toBeUndefined();
  expect((await opened(other, cache)).recall('today')).toBeUndefined();
});

test('there is none without a cache, or without the name of the program', async () => {
  const root = repository(files);
  expect(memoryOf(await openManual({ root, cache: false }), 'p')).toBeUndefined();
  expect(memoryOf(await openManual({ root, cache: { folder: temporaryFolder() } }), undefined)).toBeUndefined();
});

test('at most four circumstances are kept of a manual, and those of others stay', async () => {
  const cache = temporaryFolder();
  const [root, other] = [repository(files), repository(files)];
  (await opened(other, cache)).keep('x', [0]);
  const memory = await opened(root, cache);
  for (let day = 0; day < 9; day += 1) memory.keep(`day ${day}`, [day]);
  expect(examinedIn(cache)).toHaveLength(5);
  expect(memory.recall('day 8')).toEqual([8]);
  expect((await opened(other, cache)).recall('x')).toEqual([0]);
});

test('the contents a document had before are known by what others see of them', async () => {
  const cache = temporaryFolder();
  const root = repository(files);
  const before = (await openManual({ root, cache: { folder: cache } })).documents[0]?.contentId ?? '';
  writeFiles(root, { 'procedures/a.md': document('Third') });
  const memory = await opened(root, cache);
  expect(memory.faceOf(before)).toMatchObject({ id: 'FIRST', title: 'First', heading: 'First' });
  expect(memory.factsOf(before)).toMatchObject({ anchors: '\nfirst\n', frontMatter: { state: 'present' } });
  expect([memory.faceOf('0'.repeat(40)), memory.factsOf('0'.repeat(40))]).toEqual([undefined, undefined]);
});

test('what cannot be read any more is not known', async () => {
  const cache = temporaryFolder();
  const root = repository(files);
  const before = (await openManual({ root, cache: { folder: cache } })).documents[0]?.contentId ?? '';
  const memory = await opened(root, cache);
  memory.keep('today', [1]);
  for (const name of readdirSync(cache)) truncateSync(join(cache, name), 5);
  expect([memory.factsOf(before), memory.recall('today')]).toEqual([undefined, undefined]);
  rmSync(cache, { recursive: true });
  memory.keep('today', [2]);
  expect(memory.recall('today')).toEqual([2]);
});

test('what few new documents say of themselves is written only when something rests on it', async () => {
  const cache = temporaryFolder();
  const many = Object.fromEntries(Array.from({ length: 250 }, (_, at) => [`procedures/${at}.md`, document(`D ${at}`)]));
  const root = repository({ 'clausemark.yaml': '', ...many });
  const faces = (): string => {
    const name = readdirSync(cache).find((file) => file.endsWith('.faces'));
    return name === undefined ? '' : readFileSync(join(cache, name), 'utf8');
  };
  await opened(root, cache);
  const before = faces();
  expect(before).toContain('D 249');
  writeFiles(root, { 'procedures/7.md': document('Another') });
  const memory = await opened(root, cache);
  expect(faces()).toBe(before);
  memory.keep('today', [1]);
  expect(faces()).toContain('Another');
});
