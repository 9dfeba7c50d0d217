// Calls that are nearly right: the error says what would be.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { run } from '../src/run.ts';
import { fakeIo } from './fake-io.ts';

const place = mkdtempSync(join(tmpdir(), 'clausemark-mistaken-'));
afterAll(() => rmSync(place, { recursive: true }));

const draft = '---\nid: QP-1\ntitle: Suppliers\ntype: procedure\nrevision: A\nstatus: draft\n---\n\n# Suppliers\n';

beforeAll(() => {
  write('here/clausemark.yaml', 'version: 1\n');
  write('here/procedures/QP-1.md', draft);
  write('here/procedures/QP-7.md', '# No id\n');
  write('there/clausemark.yaml', 'version: 1\n');
  write('there/procedures/QP-1.md', draft);
  write('stray.md', 'Text.\n');
});

function write(path: string, text: string): void {
  mkdirSync(dirname(join(place, path)), { recursive: true });
  writeFileSync(join(place, path), text);
}

async function said(folder: string, ...args: readonly string[]): Promise<{ code: number; out: string; err: string }> {
  const io = fakeIo(join(place, folder));
  const code = await run(args, io);
  return { code, ...io.written };
}

describe('config --print of what is not in this manual', () => {
  test.each([
    ['here', '../there/procedures/QP-1.md', 'clausemark config --root ../there --print procedures/QP-1.md\n'],
    [
      'here/procedures',
      '../../there/clausemark.yaml',
      'clausemark config --root ../../there --print clausemark.yaml\n',
    ],
    ['here', '../stray.md', '../stray.md lies outside of this manual.\n  Give a path of a file in it, or name another'],
    ['here', '../there/procedures', '../there/procedures lies outside of this manual.'],
    ['here', 'nope.md', 'nope.md is not a file of this manual.\n  Give a path from where you are'],
  ])('in %s: %s', async (folder, path, words) => {
    const { code, out, err } = await said(folder, 'config', '--print', path);
    expect([code, out, err]).toEqual([2, '', expect.stringContaining(words)]);
  });

  test('the call it names works', async () => {
    const { code, out } = await said('here', 'config', '--root', '../there', '--print', 'procedures/QP-1.md');
    expect([code, out]).toEqual([0, expect.stringContaining('type: procedure')]);
  });
});

describe('a path where an id is wanted', () => {
  const isDocument = '" is the path of a document, and its id is wanted here.\n  Its id is QP-1.\n';
  test.each([
    ['here', ['impact', 'procedures/QP-1.md'], isDocument],
    ['here', ['impact', './procedures/QP-1.md#purpose'], isDocument],
    ['here/procedures', ['impact', 'QP-1.md'], isDocument],
    ['here/procedures', ['revise', '../procedures/QP-1.md'], isDocument],
    ['here', ['release', 'procedures\\QP-1.md'], isDocument],
    ['here', ['new', 'form', '--for', 'procedures/QP-1.md', '--title', 'Card'], isDocument],
    ['here', ['impact', 'QP-7.md'], 'That document has no id yet'],
    ['here', ['impact', 'procedures'], '"procedures" is a folder, and the id of one document is wanted here.'],
    ['here', ['impact', '.'], '"." is a folder, and the id of one document is wanted here.'],
    ['here', ['obsolete', 'forms/'], '"forms/" is a folder'],
    ['here', ['review', 'procedures/QP-2.md'], 'is wanted here.\n  No document lies there. `clausemark register`'],
    ['here', ['explain', 'procedures/QP-1.md'], 'is a path, and the name or code of a rule is wanted here.'],
    ['here', ['impact', 'QP-2'], 'No document has the id "QP-2".\n  Did you mean QP-1?'],
  ])('in %s: %j', async (folder, args, words) => {
    const { code, out, err } = await said(folder, ...args);
    expect([code, out, err]).toEqual([2, '', expect.stringContaining(words)]);
  });
});

test('ledger has no --no-cache: what it records never rests on what was kept', async () => {
  expect((await said('here', 'ledger', '--help')).out).not.toContain('--no-cache');
  for (const action of ['append', 'baseline']) {
    const { code, err } = await said('here', 'ledger', action, '--no-cache');
    expect([code, err]).toEqual([2, expect.stringContaining('--no-cache')]);
  }
});

describe('a mistake in clausemark.yaml has its place', () => {
  test.each([
    [
      'rules:\n  review-overdu: off\n',
      '  clausemark.yaml:2:3: There is no rule `review-overdu`.\n    Did you mean `review-overdue`? `clausemark rules`',
    ],
    [
      'rules:\n  DAT04:\n    level: off\n',
      'clausemark.yaml:2:3: There is no rule `DAT04`.\n    Did you mean `DAT004`?',
    ],
    [
      'rules: { no-such-rule: off }\n',
      'clausemark.yaml:1:10: There is no rule `no-such-rule`.\n    `clausemark rules` lists them all.',
    ],
    ['rules:\n  review-overdue:\n    x: 1\n', 'clausemark.yaml:3:5: Option of the rule `review-overdue`'],
    ['rules: no-such-rule\n', 'clausemark.yaml:1:8: `rules` must be a mapping.'],
    ['fields: { issue_no: nonsense }\n', 'clausemark.yaml:1:21: `fields` calls `issue_no`'],
    ['version: 1\ntimezone: Mars\n', 'clausemark.yaml:2:11: `timezone` must be a time zone of the IANA list'],
  ])('%j', async (config, words) => {
    write('wrong/clausemark.yaml', config);
    write('wrong/procedures/QP-1.md', draft);
    const { code, err } = await said('wrong', 'check');
    expect([code, err]).toEqual([2, expect.stringContaining(words)]);
    expect(err).not.toContain('pr-scope');
  });
});

describe('a folder where this verb does not take it', () => {
  test.each([
    [['check', '--root', '../there'], 'Name the folder: clausemark check ../there. Usage: clausemark check [folder]'],
    [['check', '--root=../there'], 'Name the folder: clausemark check ../there. Usage:'],
    [['--root', '../there'], 'Name the folder: clausemark check ../there. Usage:'],
    [['coverage', '--json', '--root', '../there'], 'Name the folder: clausemark coverage ../there. Usage:'],
    [['check', '--root'], 'Name the folder: clausemark check FOLDER. Usage:'],
    [['config', '../there'], 'A folder is named with --root: clausemark config --root ../there. Usage:'],
    [['impact', 'QP-1', '../there'], 'A folder is named with --root: clausemark impact QP-1 --root ../there. Usage:'],
  ])('%j', async (args, words) => {
    const { code, err } = await said('here', ...args);
    expect([code, err]).toEqual([2, expect.stringContaining(words)]);
  });

  test('there is no hint where nobody can know what is meant', async () => {
    const { err } = await said('here', 'check', '.', 'more');
    expect(err).not.toContain('--root');
    expect((await said('here', 'explain', '--root', 'x')).err).not.toContain('Name the folder');
  });
});
