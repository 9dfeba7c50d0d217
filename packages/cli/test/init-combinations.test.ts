// Every pair of answers that `clausemark init` takes occurs in one of these manuals, and each of them is clean: only what a person must
// decide is left.
import { describe, expect, test } from 'vitest';
import { answersSchema, checkTemplate, generateManual } from '@clausemark/generator';
import { lint } from '@clausemark/linter';
import { memoryManual } from '@clausemark/testing';
import { loadTemplate } from '../src/init/load-template.ts';

const template = loadTemplate();
const parts = Object.keys(template.settings.parts);

const choices: Readonly<Record<string, readonly string[]>> = {
  standard: ['as9120@B', 'iso9001@2015'],
  ids: ['clause', 'serial'],
  revision: ['letters', 'integer', 'major-minor'],
  retention: ['tbd', 'P10Y'],
  small: ['false', 'true'],
  procedures: ['usual', 'separate', 'merged'],
  sites: ['one', 'several'],
  markets: ['none', 'some', 'all'],
  ...Object.fromEntries(parts.map((part) => [part, ['with', 'without']])),
};

type Row = Readonly<Record<string, string>>;

/** Greedy all-pairs: each row takes the values that cover most pairs not covered yet. Deterministic. */
function pairwise(): Row[] {
  const names = Object.keys(choices);
  const open = new Set<string>();
  const pair = (a: string, x: string, b: string, y: string): string =>
    names.indexOf(a) < names.indexOf(b) ? `${a}=${x} ${b}=${y}` : `${b}=${y} ${a}=${x}`;
  for (const a of names)
    for (const b of names)
      if (a < b) for (const x of choices[a] ?? []) for (const y of choices[b] ?? []) open.add(pair(a, x, b, y));
  const rows: Row[] = [];
  while (open.size > 0) {
    const [first = ''] = open;
    const row: Record<string, string> = Object.fromEntries(first.split(' ').map((item) => item.split('=')));
    for (const name of names) {
      const gain = (value: string): number =>
        Object.entries(row).filter(([other, set]) => open.has(pair(name, value, other, set))).length;
      row[name] ??= [...(choices[name] ?? [])].sort((x, y) => gain(y) - gain(x))[0] ?? '';
    }
    for (const a of names) for (const b of names) open.delete(pair(a, row[a] ?? '', b, row[b] ?? ''));
    rows.push(row);
  }
  return rows;
}

const COMPANY = { name: 'Kestrel Parts', domain: 'manual.kestrel.example' };
const SITES = ['1 Test Road, Exampleton', '2 Dock Lane, Samplewick'];
const MARKETS: Readonly<Record<string, readonly string[]>> = {
  none: [],
  some: ['space', 'defense'],
  all: ['aviation', 'space', 'defense'],
};
const role = [{ name: 'Robin Example', email: 'robin@kestrel.example' }];

function generate(row: Row): ReadonlyMap<string, string> {
  const { standard, ids, revision, retention, small, procedures } = row;
  const without = parts.filter((part) => row[part] === 'without');
  const roles = { 'quality-manager': role };
  const company = {
    ...COMPANY,
    site: row['sites'] === 'one' ? SITES[0] : SITES,
    markets: MARKETS[row['markets'] ?? ''],
  };
  const given = { company, roles, standard, ids, revision, retention, small, without };
  const answers = answersSchema.parse({ ...given, ...(procedures !== 'usual' && { procedures }) });
  return generateManual(template, answers).files;
}

/** First cells of the tables in the glossary, whatever its id and name are here. */
function termsIn(files: readonly (readonly [string, string])[]): string[] {
  const [, text = ''] = files.find(([path]) => path.endsWith('glossary.md')) ?? [];
  const body = text.slice(0, text.indexOf('## Revision history'));
  return [...body.matchAll(/^\| (.+?) \| .* \|$/gm)].map(([, term = '']) => term);
}

/** Abbreviations count as they are written, terms at the start of a sentence and for several as well. */
function uses(text: string, term: string): boolean {
  const words = term.split(' ').join(String.raw`\s+`);
  return new RegExp(String.raw`(?<![\w-])${words}s?(?![\w-])`, term === term.toUpperCase() ? '' : 'i').test(text);
}

/** What a person must decide, and that nothing is released yet. */
const TO_DECIDE = new Set(['placeholder', 'section-not-empty', 'coverage-anchored', 'role-resolves']);

const rows = pairwise();

test('every pair of answers occurs', () => {
  expect(rows.length).toBeGreaterThan(5);
});

test('everything that template.yaml names is in the template', () => {
  expect(checkTemplate(template)).toEqual([]);
});

describe.each(rows.map((row) => [Object.values(row).join(' '), row] as const))('%s', (_, row) => {
  const files = generate(row);
  const documents = [...files].filter(([path]) => path.endsWith('.md'));

  test('is clean but for what must be decided', async () => {
    const report = await lint(memoryManual(Object.fromEntries(files)), { today: '2026-11-22', version: '0' });
    const other = report.findings.filter(({ rule, severity }) => severity === 'error' || !TO_DECIDE.has(rule));
    const lines = other.map(({ code, location, what }) => `${location.path} ${code} ${what}`);
    expect(lines.filter((line) => !line.includes('No document is released yet'))).toEqual([]);
  });

  test('defines each term of the glossary that it uses', () => {
    const undefinedTerms = termsIn([...template.files]).filter((term) => !termsIn(documents).includes(term));
    const used = documents.flatMap(([path, text]) =>
      undefinedTerms.filter((term) => uses(text, term)).map((term) => `${path}: ${term}`),
    );
    expect(used).toEqual([]);
  });

  test('keeps the table of product families to fill', () => {
    const [, text = ''] = documents.find(([path]) => path.startsWith('manual/')) ?? [];
    expect(text).toContain('| tbd | tbd | tbd |');
  });

  test('for ISO 9001 alone has no words of aviation', () => {
    const words = /aerospace|aviation|airworth|unapproved part|design holder|key characteristic|critical item|\bFOD\b/i;
    const found = documents.filter(([, text]) => words.test(text)).map(([path]) => path);
    expect(row.standard === 'iso9001@2015' ? found : []).toEqual([]);
  });

  test('of a small company asks nobody for a colleague who may not be there', () => {
    const words = /at least\s+two\s+(?:people|employees)|the\s+other\s+Receiving\s+Inspector|nobody\s+in\s+purchasing/;
    const found = documents.filter(([, text]) => words.test(text)).map(([path]) => path);
    expect(row.small === 'true' ? found : []).toEqual([]);
  });

  test('names nobody of the template, and no day', () => {
    const named = [...files]
      .filter(([path]) => !path.startsWith('.clausemark'))
      .filter(([, text]) => /larkfield|fictional/i.test(text));
    expect(named.map(([path]) => path)).toEqual([]);
    const dated = documents.filter(([, text]) => /(?<!\d)20\d\d-[01]\d-[0-3]\d(?!\d)/.test(text));
    expect(dated.map(([path]) => path)).toEqual([]);
  });
});
