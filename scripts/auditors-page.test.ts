// docs/what-auditors-raise.md names only rules that exist, and has a row for each of the 35 findings it goes back to. A broken template
// shows that the rules find what the page says.
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { builtInRules, lint } from '../packages/linter/src/index.ts';
import { memoryManual } from '../packages/testing/src/index.ts';

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

/** What somebody does to the template, and the rule of the page that finds it. */
const breaks: readonly (readonly [what: string, code: string, path: RegExp, from: RegExp, to: string])[] = [
  ['no id', 'META003', /QP-841/, /^id: .*\n/m, ''],
  ['approver nobody is', 'META007', /QP-841/, /^approver: .*$/m, 'approver: pope'],
  ['two with one id', 'IDN002', /QP-842/, /^id: QP-842$/m, 'id: QP-841'],
  ['history behind', 'REV003', /QP-841/, /^\| D \| 2026.*\n/m, ''],
  ['no history', 'STR001', /QP-853/, /## Revision history[^]*/, ''],
  ['review overdue', 'DAT004', /QP-841/, /last: 2026-11-13/, 'last: 2020-01-01'],
  ['a form that is not there', 'XRF001', /QP-853/, /Retention is stated/, 'Fill in F-853-07. Retention is stated'],
  ['another title', 'XRF003', /QP-841/, /\[QP-843 Purchasing and flow-down\]/, '[QP-843 Buying]'],
  ['words to do', 'TXT001', /QP-841/, /normal \|/, 'TODO |'],
  ['clause of an old layout', 'CLS007', /QP-853/, /8\.5\.3#receipt/, '7.5.4#receipt'],
  ['no reason', 'CLS004', /QM-001/, /^ +reason: .*\n/m, ''],
  ['external document without edition', 'REG001', /F-751-03/, /\| Rev B, 2016 \|/, '| |'],
  ['record without a period', 'REG001', /F-753-01/, /\| 10 years \|/, '| |'],
  ['objective without target', 'REG001', /POL-620/, /\| 97\.0% or more \|/, '| |'],
  ['expired certificate of a supplier', 'REG002', /F-841-02/, /2029-05-31/, '2025-05-31'],
  ['calibration overdue', 'REG002', /F-715-01/, /2027-06-14/, '2025-06-14'],
  ['no climate', 'CLS008', /QM-001|QP-410|F-410-01/, /climate/gi, 'weather'],
  ['no counterfeit parts passed on', 'CLS008', /QP-843|F-843-01/, /counterfeit/gi, 'odd'],
  ['no ethics passed on', 'CLS008', /F-843-01/, /ethic|aware/gi, 'x'],
  ['no containment', 'CLS008', /QP-870|QP-855|QP-81\d/, /containment|contained/gi, 'x'],
  ['review without suppliers', 'CLS008', /QP-930/, /^\| suppliers: .*\n/m, ''],
  ['review without resources', 'CLS008', /QP-930/, /^\| (?:Which people|resources: ).*\n/gm, ''],
];

const folder = fileURLToPath(new URL('../manual-template/', import.meta.url));
const template = Object.fromEntries(
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.(?:md|yaml)$/.test(path) && path !== 'template.yaml')
    .map((path) => [path, readFileSync(`${folder}${path}`, 'utf8')]),
);

test.each(breaks)('%s: %s finds it in the template', async (_, code, path, from, to) => {
  const files = Object.fromEntries(
    Object.entries(template).map(([name, text]) => [name, path.test(name) ? text.replace(from, to) : text]),
  );
  expect(files).not.toEqual(template);
  const { findings } = await lint(memoryManual(files), { today: '2026-11-22', version: '0', nightly: true });
  expect(findings.map((finding) => finding.code)).toContain(code);
  expect(page).toContain(code);
});
