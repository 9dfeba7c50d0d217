// What a package says about itself on npm follows from what it says in the workspace.
import { expect, test } from 'vitest';
import { publishedManifest } from './published-manifest.ts';

const source = {
  name: 'clausemark',
  version: '1.2.3',
  license: 'MIT',
  bin: { clausemark: './bin/clausemark.js' },
  exports: { './run': './src/run.ts' },
  files: ['src'],
  dependencies: {
    '@clausemark/site': 'workspace:*',
    '@clausemark/manual': 'workspace:*',
    satteri: '0.10.5',
    yaml: '^2',
  },
  devDependencies: { ajv: '^8' },
};

test('what is bundled is no dependency, what is ours has the version, what only the workspace needs is gone', () => {
  expect(publishedManifest(source, { external: ['satteri', '@clausemark/site'] })).toEqual({
    name: 'clausemark',
    version: '1.2.3',
    license: 'MIT',
    bin: { clausemark: './bin/clausemark.js' },
    dependencies: { satteri: '0.10.5', '@clausemark/site': '1.2.3' },
    publishConfig: { access: 'public' },
  });
});

test('nothing private is published, and nothing that the source does not know', () => {
  expect(() => publishedManifest({ ...source, private: true }, { external: [] })).toThrow('clausemark is private');
  expect(() => publishedManifest(source, { external: ['astro'] })).toThrow('does not depend on astro');
});
