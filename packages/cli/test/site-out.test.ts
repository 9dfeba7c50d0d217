// `clausemark site build` without --out leaves nothing that git would take for part of the manual.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { gitManual } from './git-manual.ts';

test('the folder nobody chose keeps itself out of git', async () => {
  const manual = gitManual({
    'clausemark.yaml': 'standards: [as9120@B]\n',
    'procedures/QP-1.md': '---\nid: QP-1\ntitle: T\ntype: procedure\nstatus: draft\n---\n\n# T\n',
  });
  const { code, out } = await manual.run(['site', 'build', '--today', '2026-11-22']);
  expect([code, out]).toEqual([0, expect.stringContaining('Published')]);
  expect(existsSync(join(manual.folder, 'public-manual/index.html'))).toBe(true);
  expect(manual.git('status', '--porcelain', '--untracked-files=all')).toBe('');
});

test.runIf(process.platform === 'linux')('a folder that cannot be made is said so, at once', async () => {
  const manual = gitManual({ 'procedures/QP-1.md': '---\nid: QP-1\n---\n\n# T\n' });
  for (const out of ['/proc/x/y', '/etc/passwd/x']) {
    const { code, err } = await manual.run(['site', 'build', '--today', '2026-11-22', '--out', out]);
    expect([code, err]).toEqual([2, expect.stringContaining(`"${out}" cannot be made`)]);
    expect(err).not.toContain('report');
  }
});

test('--incremental from the sources, which nobody has named to the byte, builds everything', async () => {
  const manual = gitManual({
    'clausemark.yaml': 'standards: [as9120@B]\n',
    'procedures/QP-1.md':
      '---\nid: QP-1\ntitle: T\ntype: procedure\nstatus: released\nrevision: A\neffective_date: 2026-11-01\n---\n\n# T\n',
  });
  for (const turn of [1, 2]) {
    const { code, out } = await manual.run([
      'site',
      'build',
      '--today',
      '2026-11-22',
      '--incremental',
      '--no-passages',
    ]);
    expect([turn, code, out]).toEqual([
      turn,
      0,
      expect.stringMatching(/^Published 1 pages .*, 0 of them from the last build/),
    ]);
  }
});
