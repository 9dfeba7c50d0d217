import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { document, repository, temporaryFolder, writeFiles } from '../../test/repository.ts';
import { openManual } from '../open-manual.ts';

test('configuration comes from the tree that is read', async () => {
  const root = repository({
    'clausemark.yaml': 'organisation: Before\n',
    'control/roles.yaml': 'roles:\n  qm: { title: Quality manager }\n',
  });
  writeFiles(root, { 'clausemark.yaml': 'organisation: After\n' });
  expect((await openManual({ root, cache: false })).config.organisation).toBe('After');
  const committed = await openManual({ root, at: 'HEAD', cache: false });
  expect(committed.config.organisation).toBe('Before');
  expect(committed.roles.roles['qm']?.title).toBe('Quality manager');
  expect(committed.dataFiles.map(({ path }) => path)).toEqual(['clausemark.yaml', 'control/roles.yaml']);
});

test('a broken clausemark.yaml stops with its place', async () => {
  const root = repository({ 'clausemark.yaml': 'organisation: Test\ntimzone: UTC\nlanguage: xx\n' });
  await expect(openManual({ root, cache: false })).rejects.toMatchObject({
    name: 'ConfigError',
    path: 'clausemark.yaml',
    position: { line: 3 },
    mend: expect.any(String),
    problems: [{ message: expect.stringContaining('language') }, { message: expect.stringContaining('timzone') }],
  });
});

test('a clausemark.yaml further down is no reason to go on without one', async () => {
  const root = repository({ 'qm/clausemark.yaml': '', 'qm/procedures/QP-1.md': document('QP-1') });
  for (const at of [undefined, 'HEAD', 'index'])
    await expect(openManual({ root, cache: false, ...(at !== undefined && { at }) })).rejects.toMatchObject({
      name: 'ConfigError',
      path: 'qm/clausemark.yaml',
      mend: expect.stringContaining('clausemark check qm'),
    });
  expect((await openManual({ root: join(root, 'qm'), cache: false })).documents).toHaveLength(1);
  writeFiles(root, { 'clausemark.yaml': 'version: 1\n' });
  expect((await openManual({ root, cache: false })).config.organisation).toBeUndefined();
  const installed = repository({ 'a.md': '# A\n', 'node_modules/x/clausemark.yaml': '', '.y/clausemark.yaml': '' });
  expect((await openManual({ root: installed, cache: false })).documents).toHaveLength(1);
  const misnamed = repository({ 'qm/clausemark.yml': '' });
  await expect(openManual({ root: misnamed, cache: false })).rejects.toMatchObject({ path: 'qm/clausemark.yml' });
});

test('a broken control file is a matter for findings', async () => {
  const root = repository({ 'clausemark.yaml': '', 'control/waivers.yaml': 'waivers: 7\n' });
  const manual = await openManual({ root, cache: false });
  expect(manual.dataFiles.find(({ path }) => path === 'control/waivers.yaml')?.problems).toHaveLength(1);
});

test('configuration that is a link, too large or not UTF-8 is refused', async () => {
  const linked = temporaryFolder();
  symlinkSync('/etc/hostname', join(linked, 'clausemark.yaml'));
  await expect(openManual({ root: linked, cache: false })).rejects.toMatchObject({
    name: 'ConfigError',
    message: expect.stringContaining('symlink'),
  });
  for (const content of [Buffer.alloc(2 * 1024 * 1024, '#'), Buffer.from([0xff, 0xfe, 0, 0]), Buffer.from([0x80])]) {
    const root = repository({ 'clausemark.yaml': '', 'control/people.yaml': content });
    await expect(openManual({ root, cache: false })).rejects.toMatchObject({
      name: 'ConfigError',
      path: 'control/people.yaml',
    });
  }
});

test('catalogues are parsed, and a pattern without a file is a problem', async () => {
  const root = repository({
    'clausemark.yaml': 'catalogues: [standards/*.yaml, nowhere.yaml]\n',
    'standards/customer.yaml': 'standard: customer\n',
    'standards/broken.yaml': 'a: [\n',
  });
  const manual = await openManual({ root, cache: false });
  expect(manual.catalogues.get('standards/customer.yaml')).toEqual({ standard: 'customer' });
  const problems = Object.fromEntries(manual.dataFiles.map(({ path, problems: found }) => [path, found.length]));
  expect(problems).toEqual({ 'clausemark.yaml': 1, 'standards/broken.yaml': 1, 'standards/customer.yaml': 0 });
  expect(manual.dataFiles[0]?.problems[0]).toMatchObject({
    span: { start: 31 },
    message: expect.stringContaining('nowhere.yaml'),
  });
});

test('progress ends with everything read', async () => {
  const root = repository(
    Object.fromEntries(Array.from({ length: 300 }, (_, index) => [`procedures/${index}.md`, document(`D ${index}`)])),
  );
  const seen: string[] = [];
  await openManual({ root, cache: false, onProgress: ({ read, total }) => seen.push(`${read}/${total}`) });
  expect(seen).toEqual(['128/300', '256/300', '300/300']);
});
