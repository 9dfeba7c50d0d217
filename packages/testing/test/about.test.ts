// What a rule says it is about is true: looking at every document, it finds the same. And what it finds in a document stands there.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { builtInRules, defineRule, lint, noOptions, type AnyRule } from '@clausemark/linter';
import { expect, test } from 'vitest';
import { memoryManual, type MemoryFiles } from '../src/memory-manual.ts';
import { parseRulePage } from '../src/rule-page.ts';

const CORPORA = new URL('../../../../shared/corpora', import.meta.url).pathname;
const rulesFolder = new URL('../../linter/src/rules/', import.meta.url);
const everywhere = builtInRules.map((rule) => ({ ...rule, about: undefined }) as unknown as AnyRule);

async function expectSame(files: MemoryFiles, today: string): Promise<void> {
  const manual = memoryManual(files);
  const options = { today, version: 'test' };
  const [own, all] = [await lint(manual, options), await lint(manual, { ...options, rules: everywhere })];
  expect(own.findings).toEqual(all.findings);
}

/** The rules about one document that find something in another file than its own: its findings would not be numbered with those there. */
async function strays(files: MemoryFiles, today: string): Promise<readonly string[]> {
  const names: string[] = [];
  const watched = builtInRules.map((rule): AnyRule => {
    if (rule.scope !== 'document') return rule;
    return {
      ...rule,
      *check(context: Parameters<typeof rule.check>[0]) {
        for (const raw of rule.check(context)) {
          if (raw.location.path !== context.document.path) names.push(rule.name);
          yield raw;
        }
      },
    };
  });
  await lint(memoryManual(files), { today, version: 'test', rules: watched });
  return names;
}

test.each(builtInRules.map(({ name }) => name))('on the page of %s', async (name) => {
  const page = parseRulePage(readFileSync(new URL(`${name}/${name}.md`, rulesFolder), 'utf8'));
  for (const { files, today } of page.examples) {
    await expectSame(files, today);
    expect(await strays(files, today)).toEqual([]);
  }
});

test.runIf(existsSync(CORPORA))(
  'on the corpora',
  async () => {
    for (const corpus of ['lean-iso13485-qms', 'nasty']) {
      const files = filesBelow(join(CORPORA, corpus));
      await expectSame(files, '2026-11-22');
      expect(await strays(files, '2026-11-22')).toEqual([]);
    }
  },
  120_000,
);

test('a rule is asked only about documents that have what it is about', async () => {
  const asked: string[] = [];
  const rule = defineRule({
    code: 'X001',
    name: 'asks',
    summary: 'Notes what it is asked about.',
    scope: 'document',
    since: '0.1.0',
    level: 'error',
    basis: [],
    about: ['html', 'links'],
    options: noOptions,
    messages: { never: { what: 'Never.', why: 'Never.', mend: 'Never.' } },
    // oxlint-disable-next-line require-yield
    *check({ document }) {
      asked.push(document.path);
    },
  });
  const manual = memoryManual({ 'a.md': '# A\n', 'b.md': '# B\n\n[A](a.md)\n', 'c.md': '# C\n\n<b>c</b>\n' });
  await lint(manual, { today: '2026-11-22', version: 'test', rules: [rule] });
  expect(asked).toEqual(['b.md', 'c.md']);
});

function filesBelow(folder: string): MemoryFiles {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return Object.fromEntries(
    entries.map((entry) => {
      const path = join(entry.parentPath, entry.name);
      return [relative(folder, path), readFileSync(path)];
    }),
  );
}
