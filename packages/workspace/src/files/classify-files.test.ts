import { readConfig } from '@clausemark/manual';
import { describe, expect, test } from 'vitest';
import { classifyFiles } from './classify-files.ts';

function documents(config: string, paths: readonly string[], configured = true): string[] {
  const entries = paths.map((path) => ({ path, kind: 'file' as const, id: undefined }));
  return classifyFiles(readConfig(config).value, entries, configured).map(({ path }) => path);
}

describe('by default', () => {
  test('Markdown below the folders of the types', () => {
    const wanted = ['manual/a.md', 'procedures/deep/b.markdown', 'forms/C.MD', 'external/d.Md'];
    expect(documents('', [...wanted, 'notes/x.md', 'proceduresx/y.md', 'procedures/z.txt', 'procedures/z.mdx', 'x.md'])).toEqual(wanted);
  });

  test('the folder of a type can be another, with any name', () => {
    expect(documents('types:\n  procedure:\n    folder: docs/[sop]/\n', ['docs/[sop]/a.md', 'docs/s/b.md', 'procedures/c.md'])).toEqual(['docs/[sop]/a.md']);
  });

  test('files about the repository, hidden ones and installed packages are none', () => {
    const files = ['README.md', 'Readme.de.md', 'CHANGELOG.md', 'contributing.md', 'sub/LICENSE.md', '.draft.md', '.hidden/a.md', 'node_modules/p/a.md'];
    expect(documents('', files.map((path) => `procedures/${path}`))).toEqual([]);
    expect(documents('', ['procedures/license-management.md', 'procedures/readme-review.md'])).toHaveLength(2);
  });

  test('without clausemark.yaml and without those folders, all Markdown', () => {
    const files = ['a.md', 'docs/b.md', 'README.md', '.github/c.md'];
    expect(documents('', files, false)).toEqual(['a.md', 'docs/b.md']);
    expect(documents('', [...files, 'procedures/d.md'], false)).toEqual(['procedures/d.md']);
    expect(documents('', files)).toEqual([]);
  });
});

describe('by configuration', () => {
  test('include, exclude and uncontrolled', () => {
    const config = `
documents:
  include: [docs/**/*.md, 'sops/{a,b}.md']
  exclude: docs/old/**
uncontrolled:
  - { path: 'docs/notes/**', reason: notes }
`;
    const paths = ['docs/x.md', 'docs/old/y.md', 'docs/notes/z.md', 'sops/a.md', 'sops/c.md', 'procedures/p.md'];
    expect(documents(config, paths)).toEqual(['docs/x.md', 'sops/a.md']);
  });

  test('links are never documents', () => {
    const link = { path: 'procedures/a.md', kind: 'symlink' as const, id: undefined };
    expect(classifyFiles(readConfig('').value, [link], true)).toEqual([]);
  });

  test('patterns made to keep the matcher busy are refused or harmless', () => {
    const long = [`${'a'.repeat(250)}.md`];
    expect(() => documents(`documents: { include: '${'*a'.repeat(30)}b.md' }`, long)).toThrow(
      expect.objectContaining({ name: 'ConfigError', code: 'globTooComplex' }),
    );
    expect(documents(`documents: { include: '+(a|aa|aaa)b.md' }`, long)).toEqual([]);
    expect(documents(`documents: { include: '^(a+)+$' }`, long)).toEqual([]);
  });
});
