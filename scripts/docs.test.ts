// Our pages are held to the product: links lead somewhere, commands exist, and what a page says a command does, it does.
import { rmSync } from 'node:fs';
import { afterAll, describe, expect, test } from 'vitest';
import { commands } from '../packages/cli/src/commands.ts';
import { clausemark, problemWith } from './docs/clausemark.ts';
import { argumentsOf, commandLines } from './docs/command-line.ts';
import { brokenLinks } from './docs/links.ts';
import { fencesOf, isPage, readPage, repositoryFiles } from './docs/pages.ts';
import { playPage } from './docs/play-page.ts';
import { sampleManual } from './docs/sample-manual.ts';

const pages = repositoryFiles()
  .filter(isPage)
  .map((path) => ({ path, fences: fencesOf(readPage(path)) }));

test('every relative link and anchor resolves', () => {
  expect(brokenLinks()).toEqual([]);
});

describe('commands in the pages exist', () => {
  const lines = pages.flatMap(({ path, fences }) =>
    fences
      .filter(({ language }) => ['sh', 'yaml'].includes(language))
      .flatMap(({ line, text }) => commandLines(text).map((command) => [`${path}:${line}`, command] as const)),
  );
  test.each(lines)('%s %s', async (_, line) => {
    expect(await problemWith(argumentsOf(line))).toBeUndefined();
  });
});

describe('pages do what they say', () => {
  test.each(pages.filter(({ fences }) => fences.some(({ meta }) => /\bexit=/.test(meta))))(
    '$path',
    async ({ fences }) => {
      expect(await playPage(fences)).toEqual([]);
    },
  );
});

describe('examples of the command work on the template', () => {
  const sample = sampleManual();
  // Something to judge, which no rule minds.
  sample.write('README.md', `${sample.read('README.md')}\nOne more line.\n`);
  afterAll(() => rmSync(sample.above, { recursive: true }));
  // `site` takes long; the verbs of the gate and the ledger need one and have tests of their own (packages/cli/test/verify.test.ts).
  // `release` needs a draft, of which the template has none (packages/cli/test/release.test.ts).
  const apart = new Set(['site', 'gate', 'evidence', 'doctor', 'ledger', 'verify', 'approve', 'release']);
  const examples = commands.filter(({ name }) => !apart.has(name)).flatMap(({ examples: own }) => own);

  test.each(examples)('$command', async ({ command }) => {
    const args = argumentsOf(command);
    expect(await problemWith(args)).toBeUndefined();
    const outcome = await clausemark(sample.placeOf(args), args);
    expect(outcome).toMatchObject({ code: 0, err: '' });
  });
});
