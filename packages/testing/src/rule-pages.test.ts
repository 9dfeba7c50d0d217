// The pages of the built-in rules are their tests: every example is run, every message appears, every part is there.
import { existsSync, readFileSync } from 'node:fs';
import { builtInRules } from '@clausemark/linter';
import { describe, expect, test } from 'vitest';
import { pageHeadings, parseRulePage } from './rule-page.ts';
import { lintExample, runExample } from './run-example.ts';

const folder = new URL('../../linter/src/rules/', import.meta.url);

describe.each(builtInRules.map((rule) => [`${rule.code} ${rule.name}`, rule] as const))('%s', (title, rule) => {
  const file = new URL(`${rule.name}/${rule.name}.md`, folder);
  const page = parseRulePage(existsSync(file) ? readFileSync(file, 'utf8') : '# This rule has no page');

  test('page has its title and its parts in order', () => {
    expect(page.title).toBe(title);
    expect(page.headings).toEqual([...pageHeadings]);
  });

  test('every message of the rule appears in an example', () => {
    const shown = new Set(page.examples.flatMap((example) => example.expected.map((line) => line.split(' ')[2])));
    expect([...shown].sort()).toEqual(Object.keys(rule.messages).sort());
  });

  test('has an example that fails and one that passes', () => {
    expect(page.examples.some(({ section, expected }) => section === 'Fails' && expected.length > 0)).toBe(true);
    expect(page.examples.some(({ section, expected }) => section === 'Passes' && expected.length === 0)).toBe(true);
  });

  test.each(page.examples.map((example) => [`${example.section}, line ${example.line}`, example] as const))(
    '%s',
    async (_, example) => {
      expect(await runExample(rule, example)).toEqual([...example.expected]);
      for (const finding of await lintExample(rule, example)) {
        expect(`${finding.what} ${finding.why} ${finding.mend}`).not.toMatch(/\{\w+\}|undefined|\[object/);
      }
    },
  );
});

test('codes and names are unique and rules stand in the order of their codes', () => {
  const codes = builtInRules.map((rule) => rule.code);
  expect(new Set(codes).size).toBe(codes.length);
  expect(new Set(builtInRules.map((rule) => rule.name)).size).toBe(codes.length);
  expect(codes).toEqual(codes.toSorted());
});
