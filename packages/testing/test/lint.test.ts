// The engine as a whole, on manuals in memory: levels, waivers, fingerprints, rules that break, what was examined.
import { ConfigProblems, defineRule, lint, noOptions, type AnyRule, type Report } from '@clausemark/linter';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { memoryManual, type MemoryFiles } from '../src/index.ts';

const word = defineRule({
  code: 'TST001',
  name: 'test-word',
  summary: 'The word foo does not stand in a title.',
  scope: 'document',
  since: '0.1.0',
  level: 'error',
  basis: ['iso9001@2015:7.5.2'],
  options: { defaults: { word: 'foo' }, schema: () => z.strictObject({ word: z.string().default('foo') }) },
  messages: { found: { what: 'The title of {id} has the word {word}.', why: 'A test.', mend: 'Remove {word}.' } },
  *check({ document, options, finding }) {
    if (document.title.includes(options.word)) {
      yield finding('found', document.at('fm:/title'), { id: document.id ?? document.path, word: options.word });
    }
  },
});

const broken = defineRule({
  code: 'TST002',
  name: 'test-broken',
  summary: 'Breaks on every document called bar.',
  scope: 'document',
  since: '0.1.0',
  level: 'warning',
  basis: [],
  options: noOptions,
  messages: { never: { what: 'Never.', why: 'Never.', mend: 'Never.' } },
  *check({ document, finding }) {
    if (document.title.includes('bar')) throw new TypeError('cannot read bar');
    if (document.title === '') yield finding('never', document.at(''), {});
  },
});

const hard = { ...word, code: 'TST003', name: 'test-hard', hard: true } as AnyRule;

function text(id: string, title: string, status = 'released', before = ''): string {
  return `---\n${before}id: ${id}\ntitle: ${title}\ntype: procedure\nstatus: ${status}\n---\n\n# ${title}\n\nText.\n`;
}

async function check(files: MemoryFiles, rules: readonly AnyRule[] = [word], today = '2026-11-22'): Promise<Report> {
  return lint(memoryManual(files), { today, version: '0.0.0', rules });
}

test('a finding has its words, its place and the clause', async () => {
  const { findings } = await check({ 'procedures/a.md': text('QP-1', 'A foo') });
  expect(findings).toEqual([
    expect.objectContaining({
      code: 'TST001',
      severity: 'error',
      document: 'QP-1',
      what: 'The title of QP-1 has the word foo.',
      mend: 'Remove foo.',
      basis: ['iso9001@2015:7.5.2'],
      start: { line: 3, column: 8 },
      end: { line: 3, column: 13 },
    }),
  ]);
});

test('a rule that throws is one internal finding, and the others go on', async () => {
  const { findings } = await check(
    { 'procedures/a.md': text('QP-1', 'foo bar'), 'procedures/b.md': text('QP-2', 'foo') },
    [broken, word],
  );
  expect(findings.map(({ code, document: id }) => [code, id])).toEqual([
    ['TST001', 'QP-1'],
    ['INT001', 'QP-1'],
    ['TST001', 'QP-2'],
  ]);
  expect(findings[1]?.what).toContain('TypeError: cannot read bar');
});

describe('fingerprints', () => {
  const of = async (files: MemoryFiles): Promise<string[]> =>
    (await check(files)).findings.map((item) => item.fingerprint);

  test('survive moved lines and a moved file, and differ between documents', async () => {
    const [first] = await of({ 'procedures/a.md': text('QP-1', 'foo') });
    const [moved] = await of({ 'procedures/z.md': text('QP-1', 'foo', 'released', 'owner: x\nrevision: A\n') });
    const [other] = await of({ 'procedures/a.md': text('QP-2', 'foo') });
    expect(first).toMatch(/^[0-9a-f]{32}$/);
    expect(moved).toBe(first);
    expect(other).not.toBe(first);
  });
});

describe('levels', () => {
  test('a draft has warnings where a released document has errors; hard rules keep their level', async () => {
    const { findings, counts } = await check({ 'procedures/a.md': text('QP-1', 'foo', 'draft') }, [word, hard]);
    expect(findings.map(({ code, severity }) => [code, severity])).toEqual([
      ['TST001', 'warning'],
      ['TST003', 'error'],
    ]);
    expect(counts).toEqual({ error: 1, warning: 1, info: 0 });
  });

  test('the configuration decides by name or code', async () => {
    const files = { 'procedures/a.md': text('QP-1', 'foo') };
    expect((await check({ ...files, 'clausemark.yaml': 'rules: { test-word: info }' })).findings[0]?.severity).toBe(
      'info',
    );
    const off = await check({ ...files, 'clausemark.yaml': 'rules: { TST001: off }' });
    expect([off.findings, off.rulesOff, off.rules]).toEqual([[], ['test-word'], []]);
  });

  test('options and ignored documents', async () => {
    const report = await check({
      'clausemark.yaml': 'rules:\n  test-word: { word: bar, ignore: procedures/old/** }',
      'procedures/a.md': text('QP-1', 'bar'),
      'procedures/old/b.md': text('QP-2', 'bar'),
    });
    expect(report.findings.map((item) => item.document)).toEqual(['QP-1']);
  });

  test.each([
    ['an unknown rule', 'rules: { test-wrod: off }', 'There is no rule `test-wrod`.'],
    ['an unknown option', 'rules: { test-word: { wrod: x } }', 'Option'],
    [
      'a hard rule weakened in a strict profile',
      'profile: as9120\nrules: { test-hard: off }',
      'cannot be switched off',
    ],
    ['another name for no field', 'fields: { issue_no: revison }', 'which is no field'],
    ['another name for a part of a field', 'fields: { grund: emergency.reason }', 'only whole fields'],
    ['another name for no part of review', 'fields: { review_cycle: review.intervall }', 'only whole fields'],
    ['another name for what is computed', 'fields: { due: next_review }', 'which is no field'],
  ])('%s stops the check', async (_, config, words) => {
    const checking = check({ 'clausemark.yaml': config, 'procedures/a.md': text('QP-1', 'foo') }, [word, hard]);
    await expect(checking).rejects.toThrow(ConfigProblems);
    await expect(checking).rejects.toMatchObject({
      problems: [{ path: 'clausemark.yaml', message: expect.stringContaining(words) as string }],
    });
  });
});

test('the right name of a field is suggested, and names of demanded keys are known', async () => {
  const mend = async (config: string): Promise<unknown> =>
    check({ 'clausemark.yaml': config }).catch(({ problems }: ConfigProblems) => problems.map((item) => item.mend));
  expect(await mend('fields: { issue_no: revison }')).toEqual([
    expect.stringContaining('Did you mean `revision`?') as string,
  ]);
  expect(await mend('fields: { issue_no: Version }')).toEqual([expect.stringContaining('`revision`') as string]);
  expect(await mend('fields: { review_cycle: interval }')).toEqual(['Did you mean `review.interval`?']);
  expect(await mend('fields: { review_cycle: review.intervall }')).toEqual(['Did you mean `review.interval`?']);
  expect(await mend('fields: { grund: emergency.reason }')).toEqual([
    expect.stringContaining('write in the documents `emergency: {') as string,
  ]);
  expect(await mend('fields: { review_cycle: review.interval }')).toMatchObject({ findings: [] });
  const demanded = 'fields: { prozess: process }\ntypes: { procedure: { required: [process] } }';
  expect(await mend(demanded)).toMatchObject({ findings: [] });
});

describe('waivers', () => {
  const waiver = (more: string): string =>
    `waivers:\n  - { rule: test-word, document: QP-1, reason: Known, owner: quality-manager, expires: 2026-12-31${more} }\n`;
  const files = { 'procedures/a.md': text('QP-1', 'foo') };

  test('an accepted finding does not count and stays in the report', async () => {
    const { findings, waived } = await check({ ...files, 'control/waivers.yaml': waiver('') });
    expect(findings).toEqual([]);
    expect(waived).toEqual([
      expect.objectContaining({ waiver: { reason: 'Known', owner: 'quality-manager', expires: '2026-12-31' } }),
    ]);
  });

  test('a waiver ends on its day, and binds to its place', async () => {
    const after = await check({ ...files, 'control/waivers.yaml': waiver('') }, [word], '2027-01-01');
    expect(after.findings).toHaveLength(1);
    const elsewhere = await check({ ...files, 'control/waivers.yaml': waiver(', at: "fm:/owner"') });
    expect(elsewhere.findings).toHaveLength(1);
  });

  test('a broken rule cannot be waived', async () => {
    const accepted = waiver('').replace('test-word', 'INT001');
    const report = await check({ 'procedures/a.md': text('QP-1', 'bar'), 'control/waivers.yaml': accepted }, [broken]);
    expect(report.findings.map((item) => item.code)).toEqual(['INT001']);
  });
});

test('the report says what was examined and what was not', async () => {
  const report = await check({
    'clausemark.yaml': 'standards: [as9120@B]\nreferences: { external: [HQ-] }',
    'procedures/a.md': text('QP-1', 'Fine'),
  });
  expect(report.documents).toEqual([
    { path: 'procedures/a.md', id: 'QP-1', title: 'Fine', type: 'procedure', status: 'released' },
  ]);
  expect(report.standards).toEqual([
    expect.objectContaining({ key: 'as9120@B', title: 'AS9120 Rev B', auditable: 70, covered: 0, gaps: 70 }),
  ]);
  expect(report.notChecked).toEqual([
    'references to documents that live elsewhere: HQ-',
    'owners and approvers: there is no control/roles.yaml',
  ]);
});

test('a standard without a catalogue is named as not checked', async () => {
  const { notChecked } = await check({ 'clausemark.yaml': 'standards: [iso9001@2015, as9100@D]' });
  expect(notChecked).toContain('clauses of standards that are not known: as9100@D');
});

test('hidden Markdown in a controlled folder is named as not checked', async () => {
  const { notChecked } = await check({
    'clausemark.yaml': 'version: 1',
    'procedures/a.md': text('QP-1', 'Fine'),
    'procedures/.b.md': text('QP-2', 'Fine'),
  });
  expect(notChecked).toContain('Markdown whose name begins with a dot: procedures/.b.md');
});

test('what is left out by ignore or by severity is said', async () => {
  const report = await check({
    'clausemark.yaml':
      "standards: [as9120@B]\nrules: { test-word: { ignore: '**' } }\nseverity: { released: { error: off } }",
    'procedures/a.md': text('QP-1', 'foo'),
  });
  expect(report.findings).toEqual([]);
  expect(report.notChecked).toEqual([
    'findings of level error in released documents',
    'owners and approvers: there is no control/roles.yaml',
    'test-word in **',
  ]);
});

test('without a matrix nobody may approve anything, and the report says so where there are roles', async () => {
  const report = await check({
    'clausemark.yaml': 'standards: [as9120@B]',
    'control/roles.yaml': 'roles: { quality-manager: { title: Quality Manager } }',
    'procedures/a.md': text('QP-1', 'Fine'),
  });
  expect(report.notChecked).toEqual(['who may approve what: there is no control/approvals.yaml']);
});

test('a roles file without roles is said, and a broken one is a finding', async () => {
  const checked = async (roles: string): Promise<readonly string[]> =>
    (await check({ 'clausemark.yaml': 'standards: [as9120@B]', 'control/roles.yaml': roles })).notChecked;
  expect(await checked('roles: {}')).toEqual(['owners and approvers: control/roles.yaml names no role']);
  expect(await checked('roles: [quality-manager]')).toEqual([]);
});

test('a catalogue of the company cannot take the place of a built-in standard', async () => {
  const manual = memoryManual({
    'clausemark.yaml': 'standards: [as9120@B]\ncatalogues: [standards/own.yaml]',
    'standards/own.yaml': 'id: as9120\nedition: "B"\ntitle: Ours\nclauses: [{ number: "10.1", title: General }]',
    'procedures/a.md': text('QP-1', 'Fine'),
  });
  const report = await lint(manual, { today: '2026-11-22', version: '0.0.0' });
  expect(report.standards[0]?.auditable).toBe(70);
  expect(report.findings.filter(({ code }) => code === 'CFG001').map(({ what }) => what)).toEqual([
    expect.stringContaining('as9120@B is built in'),
  ]);
});

test.each([
  ['This section is intentionally left blank.', 70],
  ['To be determined.', 70],
  ['TODO: describe improvement.', 70],
  ['None', 70],
  ['We do not address improvement.', 70],
  ['The Quality Manager reviews all results each quarter and decides what to improve.', 69],
])('a section that says "%s" leaves %i gaps', async (words, gaps) => {
  const head =
    'id: QP-1\ntitle: A\ntype: procedure\nstatus: released\neffective_date: 2026-01-05\nclauses: [10.3#improvement]';
  const files = {
    'clausemark.yaml': 'standards: [as9120@B]',
    'procedures/a.md': `---\n${head}\n---\n\n# A\n\n## Improvement\n\n${words}\n`,
  };
  expect((await check(files)).standards[0]?.gaps).toBe(gaps);
});
