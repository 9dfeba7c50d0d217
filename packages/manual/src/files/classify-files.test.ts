import { expect, test } from 'vitest';
import { classifyFiles, matchesGlob, readConfig } from '../index.ts';

const files = (...paths: string[]) => paths.map((path) => ({ path, kind: 'file' }) as const);
const classify = (config: string, configured: boolean, ...paths: string[]) =>
  classifyFiles(files(...paths), readConfig(config).value, configured);

test('without configuration the folders of the types are controlled', () => {
  const { documents, uncontrolled, others } = classify(
    '',
    false,
    'procedures/a.md',
    'procedures/README.md',
    'forms/f.MD',
    'forms/x.png',
    'src/x.md',
  );
  expect(documents).toEqual(['procedures/a.md', 'forms/f.MD']);
  expect(uncontrolled.map((item) => item.path)).toEqual(['procedures/README.md']);
  expect(others).toEqual(['forms/x.png']);
});

test('without configuration and without such folders every Markdown file is a document', () => {
  expect(classify('', false, 'a.md', 'x/b.markdown', 'README.md').documents).toEqual(['a.md', 'x/b.markdown']);
  expect(classify('', true, 'a.md').documents).toEqual([]);
});

test('configuration includes, excludes and exempts', () => {
  const config =
    'documents: { include: "docs/**", exclude: docs/old/** }\nuncontrolled: [{ path: docs/notes/, reason: minutes }]\n';
  const { documents, uncontrolled } = classify(
    config,
    true,
    'docs/a.md',
    'docs/old/b.md',
    'docs/notes/c.md',
    'procedures/d.md',
  );
  expect(documents).toEqual(['docs/a.md']);
  expect(uncontrolled).toEqual([{ path: 'docs/notes/c.md', reason: 'minutes' }]);
});

test('hidden Markdown in controlled folders is listed unless something exempts it', () => {
  const { hidden, documents } = classify(
    'uncontrolled: [{ path: forms/.notes/, reason: minutes }]\n',
    true,
    'procedures/.hidden.md',
    'procedures/.old/a.md',
    'procedures/.gitkeep',
    'procedures/b.md',
    'procedures/node_modules/x/.a.md',
    'forms/.notes/c.md',
    '.github/pull_request_template.md',
    '.plan.md',
  );
  expect(hidden).toEqual(['procedures/.hidden.md', 'procedures/.old/a.md']);
  expect(documents).toEqual(['procedures/b.md']);
});

test('Markdown outside of the controlled folders is listed unless something exempts it', () => {
  const { elsewhere } = classify(
    'documents: { exclude: old/** }\nuncontrolled: [{ path: notes/, reason: minutes }]\n',
    true,
    'archive/QP-900.md',
    'QP-901.md',
    'procedures/a.md',
    'procedures/x.png',
    'archive/plan.pdf',
    'old/b.md',
    'notes/c.md',
    'README.md',
    'control/changes/CR-1.md',
    '.github/pull_request_template.md',
    'node_modules/x/readme.md',
  );
  expect(elsewhere).toEqual(['archive/QP-900.md', 'QP-901.md']);
});

test('below a folder a name such as security.md is that of a document', () => {
  const { documents, uncontrolled } = classify(
    'documents: { include: "**/*.md" }',
    true,
    'SECURITY.md',
    'policies/security.md',
    'procedures/license.de.md',
    'procedures/CHANGELOG.md',
  );
  expect(documents).toEqual(['policies/security.md', 'procedures/license.de.md']);
  expect(uncontrolled.map((item) => item.path)).toEqual(['SECURITY.md', 'procedures/CHANGELOG.md']);
});

test('symlinks, submodules and special files are never documents', () => {
  for (const kind of ['symlink', 'submodule', 'special'] as const) {
    const { documents, others } = classifyFiles([{ path: 'procedures/a.md', kind }], readConfig('').value, true);
    expect([...documents, ...others]).toEqual([]);
  }
});

test.each([
  ['notes/', 'notes/a/b.md', true],
  ['./notes/**', 'notes/.hidden.md', true],
  ['*.md', 'a/b.md', false],
  ['{a,b}/*.md', 'b/c.md', true],
  ['!a.md', 'b.md', false],
  ['(a+)+$', 'aaaa', false],
  ['a [draft].md', 'a [draft].md', true],
])('the glob %s and the path %s: %s', (glob, path, expected) => expect(matchesGlob(glob, path)).toBe(expected));
