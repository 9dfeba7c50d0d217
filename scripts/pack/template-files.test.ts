// The templates of the site and what they need, and no way back into our other packages.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { templateFiles } from './template-files.ts';

const made: string[] = [];
afterAll(() => made.forEach((folder) => rmSync(folder, { recursive: true })));

function folderWith(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'clausemark-templates-'));
  made.push(folder);
  for (const [path, text] of Object.entries({
    'client/a.ts': '',
    'components/B.astro': '',
    'styles/c.css': '',
    ...files,
  })) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

test('takes what is imported along, over several lines and from module to module, but no types', () => {
  const folder = folderWith({
    'pages/[x]/index.astro':
      "---\nimport {\n  one,\n} from '../../model/one.ts';\nimport type { T } from '@clausemark/manual';\n---\n",
    'model/one.ts': "export { two } from './two.ts';\nimport type { U } from './types.ts';\n",
    'model/two.ts': '',
    'model/types.ts': '',
    'model/other.ts': '',
  });
  expect(templateFiles(folder)).toEqual([
    'client/a.ts',
    'components/B.astro',
    'model/one.ts',
    'model/two.ts',
    'pages/[x]/index.astro',
    'styles/c.css',
  ]);
});

test('refuses a template that needs one of our packages', () => {
  const folder = folderWith({ 'pages/index.astro': "---\nimport { x } from '@clausemark/manual';\n---\n" });
  expect(() => templateFiles(folder)).toThrow('pages/index.astro imports @clausemark/manual');
});
