// `clausemark diff` as its users call it, on real repositories in temporary folders.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { afterAll, describe, expect, test } from 'vitest';
import { run } from '../src/run.ts';
import { fakeIo } from './fake-io.ts';

const made: string[] = [];
afterAll(() => made.forEach((folder) => rmSync(folder, { recursive: true })));

type Files = Readonly<Record<string, string | Buffer>>;

function git(cwd: string, ...args: readonly string[]): void {
  const identity = ['-c', 'user.name=Test', '-c', 'user.email=test@example.com', '-c', 'commit.gpgSign=false'];
  const env = { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' };
  execFileSync('git', [...identity, ...args], { cwd, env, stdio: 'pipe' });
}

function write(folder: string, files: Files): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

function repository(files: Files): string {
  const folder = mkdtempSync(join(tmpdir(), 'clausemark-diff-'));
  made.push(folder);
  git(folder, 'init', '--quiet', '--initial-branch=main');
  write(folder, { 'clausemark.yaml': 'standards: [as9120@B]\n', ...files });
  git(folder, 'add', '--all');
  git(folder, 'commit', '--quiet', '--message=base');
  return folder;
}

async function diff(cwd: string, args: readonly string[] = [], look: { columns?: number; color?: boolean } = {}) {
  const io = fakeIo(cwd);
  const code = await run(['diff', '--base', 'main', '--no-cache', ...args], { ...io, ...look });
  return { code, ...io.written };
}

function released(id: string, body: string, revision = 'A', title = `Title of ${id}`): string {
  const head = [`id: ${id}`, `title: ${JSON.stringify(title)}`, 'type: procedure', `revision: ${revision}`];
  return `---\n${head.join('\n')}\nstatus: released\n---\n\n# ${id}\n\n${body}\n`;
}

const A = 'procedures/QP-1-a.md';
const B = 'procedures/QP-2-b.md';
const BODY = 'Intro.\n\n## One\n\nParts shall be kept 10 days.\n\n## Two\n\nNothing here.';

describe('what changed', () => {
  test('words, front matter, class with reasons, folded sections', async () => {
    const folder = repository({ [A]: released('QP-1', BODY), [B]: released('QP-2', BODY) });
    write(folder, { [A]: released('QP-1', BODY.replace('10', '12'), 'B') });
    const { code, out, err } = await diff(folder);
    expect([code, err]).toEqual([0, '']);
    expect(out.replace(/clausemark-diff-\w+/g, 'manual').replace(':\n1 doc', ': 1 doc')).toBe(
      [
        'From manual at main to manual as it is on disk: 1 document changed.',
        '',
        'QP-1  Title of QP-1',
        '  procedures/QP-1-a.md',
        '  changed, class at least: substantive',
        '    because  digit in "One": 10',
        '    because  digit in "One": 12',
        '',
        '  Front matter  Before  After',
        '  ────────────  ──────  ─────',
        '  revision      A       B',
        '',
        '  … unchanged: QP-1',
        '      ## One',
        '    ~ Parts shall be kept [-10-] {+12+} days.',
        '  … unchanged: Two',
        '',
        'This is no gate. It judges nothing and looks at no approval; the class is only',
        'the least the machine sees, and people may need a stricter one.',
        '',
      ].join('\n'),
    );
  });

  test('new, removed and moved documents, from commit to commit', async () => {
    const folder = repository({ [A]: released('QP-1', BODY), [B]: released('QP-2', 'Old text of two.') });
    renameSync(join(folder, A), join(folder, 'procedures/QP-1-moved.md'));
    rmSync(join(folder, B));
    write(folder, { 'procedures/QP-3-c.md': released('QP-3', 'Fresh and quite different words.') });
    git(folder, 'checkout', '--quiet', '-b', 'work');
    git(folder, 'add', '--all');
    git(folder, 'commit', '--quiet', '--message=head');
    const { changes } = JSON.parse((await diff(folder, ['--at', 'work', '--json'])).out) as {
      changes: { id: string; kind: string; minimum: string; pathBefore?: string; pathAfter?: string }[];
    };
    expect(changes.map(({ id, kind, minimum }) => [id, kind, minimum])).toEqual([
      ['QP-1', 'moved', 'move'],
      ['QP-2', 'removed', 'obsolete'],
      ['QP-3', 'new', 'new'],
    ]);
    expect(changes[0]).toMatchObject({ pathBefore: A, pathAfter: 'procedures/QP-1-moved.md' });
    const { out } = await diff(folder, ['--at', 'work']);
    expect(out).toContain('{+Fresh and quite different words.+}');
    expect(out).toContain('[-Old text of two.-]');
  });

  test('one document by its id, also when it did not change', async () => {
    const folder = repository({ [A]: released('QP-1', BODY), [B]: released('QP-2', BODY) });
    write(folder, { [A]: released('QP-1', `${BODY} More.`) });
    expect((await diff(folder, ['QP-1'])).out).not.toContain('QP-2');
    const { code, out } = await diff(folder, ['QP-2']);
    expect(code).toBe(0);
    expect(out).toContain('did not change');
  });

  test('a changed attachment, however large, is a change', async () => {
    const picture = Buffer.alloc(3 * 1024 * 1024, 1);
    const folder = repository({ [A]: released('QP-1', '![Plan](plan.png)'), 'procedures/plan.png': picture });
    expect((await diff(folder)).out).toContain('0 documents changed');
    write(folder, { 'procedures/plan.png': Buffer.alloc(3 * 1024 * 1024, 2) });
    const { out } = await diff(folder);
    expect(out).toContain('class at least: substantive');
    expect(out).toContain('image in "QP-1"');
  });

  test('a document that cannot be read is shown as changed, with the reason', async () => {
    const folder = repository({ [A]: released('QP-1', BODY) });
    write(folder, { [A]: Buffer.from([0x2d, 0xff, 0xfe, 0x00]) });
    const { code, out } = await diff(folder);
    expect(code).toBe(0);
    expect(out).toContain('cannot be read');
  });
});

describe('formats', () => {
  const folder = repository({ [A]: released('QP-1', BODY) });
  write(folder, { [A]: released('QP-1', BODY.replace('kept 10', 'stored 10')) });

  test('markdown', async () => {
    const { code, out } = await diff(folder, ['--format', 'markdown']);
    expect(code).toBe(0);
    expect(out).toContain('### QP-1 Title of QP-1');
    expect(out).toContain('- Parts shall be <del>kept</del> <ins>stored</ins> 10 days.');
    expect(out).toContain('This is no gate.');
  });

  test('json says itself that it is no gate', async () => {
    expect(JSON.parse((await diff(folder, ['--json'])).out)).toMatchObject({ version: 1, gate: false });
  });

  test('colours change nothing but colours, and lines fit', async () => {
    const long = `${'word '.repeat(60)}old ${'word '.repeat(60)}`;
    const wide = repository({ [A]: released('QP-1', long) });
    write(wide, { [A]: released('QP-1', long.replace('old', 'very new and much longer text that wraps')) });
    const plain = (await diff(wide, [], { columns: 50 })).out;
    const painted = (await diff(wide, [], { columns: 50, color: true })).out;
    expect(painted).toContain('\u001b[31m[-old-]\u001b[39m');
    expect(painted).toContain('\u001b[32m{+very');
    expect(stripVTControlCharacters(painted)).toBe(plain);
    expect(Math.max(...plain.split('\n').map((line) => line.length))).toBeLessThanOrEqual(50);
  });

  test('no value of a document is obeyed, and none can pose as a change', async () => {
    const evil = 'x \u001b[31m \u202e <img src=x> ::error::y @acme/all #1 {+false+} [-gone-]';
    const files = { [A]: released('QP-1', BODY) };
    const bad = repository(files);
    write(bad, {
      [A]: released('QP-1', `${BODY}\n\n## ${evil}\n\n${evil}`, 'A', evil.slice(evil.indexOf('<'), evil.indexOf('{'))),
    });
    const { out } = await diff(bad);
    expect(out).not.toMatch(/[\u001b\u202e]|::error|\{\+false|\[-gone/);
    const markdown = (await diff(bad, ['--format', 'markdown'])).out;
    expect(markdown).not.toMatch(/[\u001b\u202e]|<img|@acme/);
    expect((await diff(bad, ['--json'])).out).not.toMatch(/[\u001b\u202e]|<img/);
  });
});

describe('could not compare: exit 2, with what to do', () => {
  const folder = repository({ [A]: released('QP-1', BODY) });

  test.each([
    ['an unknown id', ['QP-11'], 'Did you mean QP-1?'],
    ['a mistyped branch', ['--base', 'mian'], 'Did you mean main?'],
    ['an unknown other side', ['--at', 'entirely-elsewhere'], 'names no commit'],
    ['an unknown format', ['--format', 'pdf'], 'Allowed choices'],
  ])('%s', async (_, args, words) => {
    const { code, out, err } = await diff(folder, args);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(words);
  });

  test('no base', async () => {
    const io = fakeIo(folder);
    expect(await run(['diff'], io)).toBe(2);
    expect(io.written.err).toContain('--base');
  });

  test('no document on either side', async () => {
    const { code, err } = await diff(repository({}));
    expect([code, err]).toEqual([2, expect.stringContaining('No controlled document')]);
  });
});
