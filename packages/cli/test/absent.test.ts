// Files that git tracks and that are not on disk: no verb may take the rest for the whole manual.
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { gitManual } from './git-manual.ts';

const files = {
  'clausemark.yaml': 'version: 1\n',
  'procedures/a.md': '# A\n',
  'procedures/b.md': '# B\n',
  'procedures/c.md': '# C\n',
  'policies/p.md': '# P\n',
  'src/program.ts': '',
};

test('a sparse checkout is said by every verb and not published', async () => {
  const manual = gitManual(files);
  manual.git('sparse-checkout', 'set', '--cone', 'policies');
  const said =
    '3 tracked files are not in this checkout (sparse checkout): procedures/a.md, procedures/b.md, procedures/c.md';
  const { notChecked } = JSON.parse((await manual.run(['check', '--format', 'json'])).out);
  expect(notChecked).toContain(said);
  for (const verb of ['status', 'register']) {
    const { code, err } = await manual.run([verb]);
    expect([code, err]).toEqual([0, `note: ${said}\n`]);
  }
  const site = await manual.run(['site', 'build', '--out', 'pages', '--no-passages']);
  expect([site.code, site.out, site.err]).toEqual([
    2,
    '',
    expect.stringContaining('3 tracked files of the manual are not'),
  ]);
});

test('a document that was deleted and is tracked is said; other files are missed by whoever needs them', async () => {
  const manual = gitManual(files);
  for (const path of ['procedures/b.md', 'src/program.ts']) rmSync(join(manual.folder, path));
  const check = await manual.run(['check']);
  expect(check.out.replaceAll('\n', ' ')).toContain(
    'Not checked: 1 tracked document is deleted on disk: procedures/b.md.',
  );
  expect(check.err).toBe('');
  expect((await manual.run(['register'])).err).toBe('note: 1 tracked document is deleted on disk: procedures/b.md\n');
  manual.git('rm', '--quiet', '--cached', 'procedures/b.md');
  expect((await manual.run(['register'])).err).toBe('');
});
