// What was read of the configuration is kept: the same manual comes of it, and never one of other texts, another program or a damaged file.
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Manual } from '@clausemark/manual';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openManual } from '../open-manual.ts';

const TEMPLATE = new URL('../../../../manual-template/', import.meta.url).pathname;

let folder: string;
let root: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'clausemark-config-test-'));
  root = join(folder, 'manual');
  for (const part of ['clausemark.yaml', 'control'])
    cpSync(join(TEMPLATE, part), join(root, part), { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const open = (program?: string): Promise<Manual> =>
  openManual({ root, cache: { folder: join(folder, 'cache') }, program });
const kept = (): string[] => {
  const cache = join(folder, 'cache');
  const names = existsSync(cache) ? readdirSync(cache) : [];
  return names.filter((name) => name.endsWith('.config')).map((name) => join(cache, name));
};
const configurationOf = ({ config, roles, people, waivers, dataFiles }: Manual): unknown => ({
  config,
  roles,
  people,
  waivers,
  dataFiles,
});

test('the second run has the same configuration, from what was kept', async () => {
  const fresh = configurationOf(await open());
  expect(configurationOf(await open('p1'))).toEqual(fresh);
  const [file = ''] = kept();
  // Told apart by a value no file holds.
  const bytes = readFileSync(file, 'utf8');
  expect(bytes).toContain('"timezone"');
  expect(configurationOf(await open('p1'))).toEqual(fresh);
  expect(readFileSync(file, 'utf8')).toBe(bytes);
});

test('another text, a new file and another program are read anew', async () => {
  await open('p1');
  const config = join(root, 'clausemark.yaml');
  writeFileSync(config, `${readFileSync(config, 'utf8')}\nplanned: [{ clause: 8.3 }]\n`.replace(/^planned:.*$/m, ''));
  expect((await open('p1')).config.planned).toEqual([{ clause: '8.3' }]);
  rmSync(join(root, 'control/roles.yaml'));
  expect((await open('p1')).roles).toEqual({ roles: {} });
  const [file = ''] = kept();
  const before = readFileSync(file, 'utf8');
  await open('p2');
  expect(readFileSync(file, 'utf8')).not.toBe(before);
});

test('a file with a mistake is not kept, and a damaged one is not believed', async () => {
  writeFileSync(join(root, 'control/roles.yaml'), 'roles: { a: { tilte: x } }\n');
  const broken = await open('p1');
  expect(broken.dataFiles.flatMap(({ problems }) => problems).length).toBeGreaterThan(0);
  expect(kept()).toEqual([]);
  rmSync(join(root, 'control/roles.yaml'));
  const sound = configurationOf(await open('p1'));
  const [file = ''] = kept();
  writeFileSync(file, readFileSync(file, 'utf8').replace('"timezone":"', '"timezone":"Asia/'));
  expect(configurationOf(await open('p1'))).toEqual(sound);
});

test('nothing is kept without a program or a cache', async () => {
  await open();
  expect(kept()).toEqual([]);
  await openManual({ root, cache: false, program: 'p1' });
  expect(kept()).toEqual([]);
});
