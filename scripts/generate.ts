// Writes every generated file of the repository. With --check it writes nothing and fails when one is not in step.
import type { GeneratedFile } from './generate/generated-file.ts';
import { ruleIndex } from './generate/rule-index.ts';
import { leftovers } from './generate/leftovers.ts';
import { isStale, writeFile } from './generate/write-files.ts';

const check = process.argv.includes('--check');
const stale: string[] = [];

function settle(files: readonly GeneratedFile[]): void {
  for (const file of files.filter(isStale)) {
    stale.push(file.path);
    if (!check) writeFile(file);
  }
}

// The list of rules goes first: the pages below load the rules through it.
settle(ruleIndex());
const { pages } = await import('./generate/pages.ts');
const files = (await Promise.all(pages.map((generate) => generate()))).flat();
settle(files);

const unknown = leftovers(files);
for (const path of unknown) process.stderr.write(`${path}: nothing makes this file any more; delete it.\n`);
for (const path of stale) process.stderr.write(check ? `${path}: not in step.\n` : `${path}: written.\n`);
if (check && stale.length > 0)
  process.stderr.write('Run `node_modules/.bin/node scripts/generate.ts` and commit what it writes.\n');
process.exitCode = unknown.length > 0 || (check && stale.length > 0) ? 1 : 0;
