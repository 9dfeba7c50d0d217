// Files that git tracks and that are not on disk: no verb may take the rest for the whole manual.
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { run } from '../src/run.ts';
import { fakeIo } from './fake-io.ts';
import { gitManual, type GitManual } from './git-manual.ts';

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

const work = (id: string, text = 'What is done.'): string =>
  `---\nid: ${id}\ntitle: Work\ntype: procedure\nstatus: draft\n---\n\n# Work\n\n${text} See [the drawing](../drawings/a.png).\n`;
const numbered = {
  'clausemark.yaml': 'version: 1\ntypes:\n  procedure: { id: "QP-{n}" }\n',
  '.github/workflows/gate.yml': 'name: gate\n',
  'policies/p.md': work('P-1'),
  'procedures/QP-1.md': work('QP-1'),
  'procedures/QP-2.md': work('QP-2'),
  'drawings/a.png': 'picture',
};

/** Git leaves on disk what it has not looked at since it was copied there. */
function leaveOut(manual: GitManual): void {
  manual.git('status');
  manual.git('sparse-checkout', 'set', '--cone', 'policies');
}

test('diff and check --base compare what a sparse checkout leaves out as git keeps it', async () => {
  const manual = gitManual(numbered);
  manual.git('checkout', '--quiet', '-b', 'work');
  manual.write('procedures/QP-1.md', work('QP-1', 'What is now done.'));
  manual.commit('change');
  leaveOut(manual);
  manual.write('policies/p.md', work('P-1', 'What is said.'));
  const { code, out, err } = await manual.run(['diff', '--base', 'main', '--json']);
  const { changes } = JSON.parse(out) as { changes: { key: string; kind: string }[] };
  expect([code, changes.map(({ key, kind }) => `${key} ${kind}`)]).toEqual([0, ['P-1 changed', 'QP-1 changed']]);
  expect(err).toBe(
    'note: 2 tracked documents are not in this checkout (sparse checkout) and compared as git keeps them: procedures/QP-1.md, procedures/QP-2.md\n',
  );
  const named = JSON.parse((await manual.run(['diff', 'QP-1', '--base', 'main', '--json'])).out);
  expect(JSON.stringify(named)).toContain('"op":"added","tokens":[{"kind":"text","text":"now"}]');
  const check = JSON.parse((await manual.run(['check', '--base', 'main', '--format', 'json'])).out);
  expect(check.change.documents).toHaveLength(2);
  expect(check.documents).toHaveLength(3);
  const codes = (check.findings as { code: string; message: string }[]).map((finding) => finding.code);
  expect(codes.filter((item) => /^XRF|^CHG00[1-5]/.test(item))).toEqual([]);
});

test('diff calls removed what was deleted, and what was written in the place of a left-out file is read', async () => {
  const manual = gitManual(numbered);
  manual.git('update-index', '--skip-worktree', 'procedures/QP-1.md');
  rmSync(join(manual.folder, 'procedures/QP-2.md'));
  manual.write('procedures/QP-1.md', work('QP-1', 'What is done today.'));
  const { out, err } = await manual.run(['diff', '--base', 'HEAD', '--json']);
  const { changes } = JSON.parse(out) as { changes: { key: string; kind: string }[] };
  expect(changes.map(({ key, kind }) => `${key} ${kind}`)).toEqual(['QP-1 changed', 'QP-2 removed']);
  expect(err).toBe('');
});

test.each([
  ['left out', leaveOut],
  [
    'deleted',
    (manual: GitManual) => ['QP-1', 'QP-2'].forEach((id) => rmSync(join(manual.folder, `procedures/${id}.md`))),
  ],
])('new gives nobody the id of a document that is %s', async (_, take) => {
  const manual = gitManual(numbered);
  take(manual);
  const asked = ['new', 'procedure', '--title', 'Other work', '--dry-run'];
  const next = await manual.run([...asked, '--json']);
  expect([next.code, JSON.parse(next.out).id]).toEqual([0, 'QP-3']);
  expect(next.err).toMatch(/^note: 2 tracked (?:files|documents) are /);
  expect(await manual.run([...asked, '--id', 'QP-2'])).toMatchObject({
    code: 2,
    err: expect.stringContaining('The id QP-2 is or was used.'),
  });
  expect((await manual.run([...asked, '--for', 'QP-2'])).err).toContain('QP-2 is not on disk');
});

test('doctor says what is not on disk, and reads the files of the repository from git', async () => {
  const manual = gitManual(numbered);
  const before = await doctor(manual.folder);
  expect(before.err).toBe('');
  leaveOut(manual);
  const { out, err } = await doctor(manual.folder);
  expect(out).toBe(before.out);
  expect(err).toBe(
    'note: 2 tracked files are not in this checkout (sparse checkout): procedures/QP-1.md, procedures/QP-2.md\n',
  );
});

async function doctor(folder: string): Promise<{ readonly out: string; readonly err: string }> {
  const io = fakeIo(folder);
  await run(['doctor', '--offline', '--json'], io);
  return io.written;
}
