import { describe, expect, test } from 'vitest';
import { answersSchema } from '../answers/answers-schema.ts';
import { readRecord, RECORD_PATH, type GeneratedRecord } from '../files/record.ts';
import { generateManual } from '../generate-manual.ts';
import { templateSchema, type Template } from '../template/template-schema.ts';
import { planUpdate, recordAfter } from './plan-update.ts';

const lines = (changed: Readonly<Record<number, string>> = {}): string =>
  [1, 2, 3, 4, 5].map((line) => changed[line] ?? `Line ${line}.`).join('\n\n');

function template(
  version: string,
  changed: Readonly<Record<number, string>> = {},
  more: readonly string[] = [],
): Template {
  const company = { name: 'Fictional Ltd', short: 'Fictional', domain: 'x.example', site: 'Nowhere', timezone: 'UTC' };
  const settings = templateSchema.parse({ version, company, parts: {}, standards: {} });
  const document = (id: string): string =>
    `---\nid: ${id}\ntitle: ${id}\ntype: procedure\nrevision: "C"\nstatus: released\n---\n\n# ${id}\n\n${lines(changed)}\n`;
  const files = new Map([
    ['clausemark.yaml', 'standards: [as9120@B]\n'],
    ['control/roles.yaml', 'roles: {}\n'],
    ...['QP-1', ...more].map((id): [string, string] => [`procedures/${id}.md`, document(id)]),
  ]);
  return { settings, files, starters: new Map() };
}

const answers = answersSchema.parse({ standard: 'as9120@B', company: { name: 'Own Ltd', site: 'Here' } });
const made = generateManual(template('1'), answers).files;
const record = readRecord(made.get(RECORD_PATH) ?? '') as GeneratedRecord;
const PATH = 'procedures/QP-1.md';
const at = (text: string | undefined) => (path: string) => (path === PATH ? text : made.get(path));
const mine = made.get(PATH) ?? '';

function kindOf(text: string | undefined, changed: Readonly<Record<number, string>>) {
  return planUpdate(record, template('2', changed), at(text)).updates.find(({ path }) => path === PATH);
}

describe('three texts, one verdict', () => {
  test('untouched here', () => {
    expect(kindOf(mine, { 1: 'New 1.' })).toMatchObject({ kind: 'replace' });
  });

  test('changed on both sides in different places', () => {
    const update = kindOf(mine.replace('Line 5.', 'Own 5.'), { 1: 'New 1.' });
    expect(update?.kind).toBe('merge');
    expect(update?.text).toContain('New 1.');
    expect(update?.text).toContain('Own 5.');
  });

  test('changed on both sides in the same place', () => {
    expect(kindOf(mine.replace('Line 1.', 'Own 1.'), { 1: 'New 1.' })?.kind).toBe('conflict');
  });

  test('deleted here', () => {
    expect(kindOf(undefined, { 1: 'New 1.' })?.kind).toBe('deleted-here');
  });

  test('new in the template', () => {
    const { updates } = planUpdate(record, template('2', {}, ['QP-2']), (path) => made.get(path));
    expect(updates.filter(({ kind }) => kind === 'new').map(({ path }) => path)).toEqual(['procedures/QP-2.md']);
  });

  test('no longer in the template', () => {
    const before = readRecord(generateManual(template('1', {}, ['QP-2']), answers).files.get(RECORD_PATH) ?? '');
    const { updates } = planUpdate(before as GeneratedRecord, template('2'), (path) => before?.files.get(path));
    expect(updates.find(({ path }) => path === 'procedures/QP-2.md')).toMatchObject({
      kind: 'dropped',
      text: undefined,
    });
  });
});

test('another version alone changes no document', () => {
  expect(planUpdate(record, template('2'), (path) => made.get(path)).updates).toEqual([]);
});

test('line ends of the person stay, and are no difference', () => {
  const windows = mine.replaceAll('\n', '\r\n');
  const update = kindOf(windows, { 1: 'New 1.' });
  expect(update?.kind).toBe('replace');
  expect(update?.text).toMatch(/New 1\.\r\n/);
  expect(kindOf(windows.replace('Line 5.', 'Own 5.'), { 1: 'New 1.' })?.kind).toBe('merge');
});

test('a new document whose id is used here is for a person', () => {
  const { updates } = planUpdate(
    record,
    template('2', {}, ['QP-2']),
    (path) => made.get(path),
    new Set(['QP-1', 'QP-2']),
  );
  expect(updates).toMatchObject([{ path: 'procedures/QP-2.md', kind: 'id-taken' }]);
});

test('numbers in a row stay what they are when the template gets a document between', () => {
  const serial = answersSchema.parse({ ...answers, ids: 'serial' });
  const files = generateManual(template('1', {}, ['QP-3']), serial).files;
  const before = readRecord(files.get(RECORD_PATH) ?? '') as GeneratedRecord;
  const newer = template('2', {}, ['QP-2', 'QP-3']);
  const { updates } = planUpdate(before, newer, (path) => files.get(path), new Set(['QP-01', 'QP-02', 'QP-03']));
  expect(updates).toMatchObject([{ path: 'procedures/QP-04.md', kind: 'new' }]);
});

test('a taken file counts as of the newer template, an open one as before', () => {
  const plan = planUpdate(record, template('2', { 1: 'New 1.' }, ['QP-2']), (path) => made.get(path));
  const after = recordAfter(record, plan, [PATH]);
  expect(after.template).toBe('1');
  expect(after.files.get(PATH)).toContain('New 1.');
  expect(after.files.has('procedures/QP-2.md')).toBe(false);
});

test('a record that is none', () => {
  expect(readRecord('{}')).toBeUndefined();
  expect(readRecord('no json')).toBeUndefined();
});
