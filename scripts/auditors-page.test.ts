// docs/what-auditors-raise.md names only rules that exist, and has a row for each of the 35 findings it goes back to.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { builtInRules } from '../packages/linter/src/index.ts';

const page = readFileSync(new URL('../docs/what-auditors-raise.md', import.meta.url), 'utf8');
const rows = page.split('\n').filter((line) => line.startsWith('| ') && !line.startsWith('| What auditors'));

test('35 rows', () => {
  expect(rows).toHaveLength(35);
});

test('each rule it names exists', () => {
  const codes = new Set(builtInRules.map(({ code }) => code));
  const named = [...page.matchAll(/\b[A-Z]{3,4}\d{3}\b/g)].map((match) => match[0]);
  expect(named.length).toBeGreaterThan(40);
  expect([...new Set(named)].filter((code) => !codes.has(code))).toEqual([]);
});

test('each row says what finds it, or why nothing does', () => {
  const silent = rows.filter((row) => !/\b[A-Z]{3,4}\d{3}\b|not mechanical|cannot happen|no rule/.test(row));
  expect(silent).toEqual([]);
});
