// What the engine does with a change: whose rules count, what is said when something is missing, and that nothing broken passes.
import { defineRule, lint, noOptions, type AnyRule, type ChangeInput } from '@clausemark/linter';
import { exampleCompany, fileChanges, memorySide } from '@clausemark/testing';
import { readApprovals } from '@clausemark/control';
import { expect, test } from 'vitest';

const released = (text: string, more = ''): string =>
  `---\nid: QP-1\ntitle: One\ntype: procedure\nrevision: "C"\nstatus: released\n${more}---\n\n# One\n\n${text}\n`;
const BASE = { ...exampleCompany, 'procedures/a.md': released('Kept 10 days.') };

function changeOf(files: Readonly<Record<string, string>>, base: Readonly<Record<string, string>> = BASE): ChangeInput {
  const head = { ...base, ...files };
  return {
    base: memorySide(base),
    head: memorySide(head),
    matrix: readApprovals(base['control/approvals.yaml']).value,
    files: fileChanges(base, head),
    history: { complete: true },
    ledger: { kind: 'none' },
  };
}

const common = {
  code: 'X001',
  name: 'test-change',
  summary: 's',
  since: '0',
  level: 'error',
  basis: [],
  options: noOptions,
  messages: { hit: { what: 'Hit {id}.', why: 'w', mend: 'm' } },
} as const;

const finds = defineRule({
  ...common,
  scope: 'change',
  *check({ change, finding }) {
    for (const { name, at } of change.documents) yield finding('hit', at('fm:/id'), { id: name });
  },
});

const options = { today: '2026-11-22', version: '0' };
const edited = { 'procedures/a.md': released('Kept 12 days.') };
const run = (change: ChangeInput | undefined, rules: readonly AnyRule[]) => {
  const { manual } = (change ?? changeOf(edited)).head;
  return lint(manual, { ...options, rules, ...(change && { change }) });
};

test('without a change its rules do not run, and nobody can think they did', async () => {
  const report = await run(undefined, [finds]);
  expect([report.rules, report.rulesOff, report.findings, report.change]).toEqual([[], [], [], undefined]);
});

test('a rule that throws is an error and never a pass', async () => {
  const broken = defineRule({
    ...common,
    scope: 'change',
    *check() {
      yield* [];
      throw new Error('no');
    },
  });
  const report = await run(changeOf(edited), [broken]);
  expect(report.findings).toMatchObject([{ code: 'INT001', severity: 'error' }]);
});

test('a change that cannot be compared at all is an error and never a pass', async () => {
  const change = changeOf({ 'procedures/a.md': released('[File](x.txt)'), 'procedures/x.txt': 'x' });
  const fileDigest = (): never => {
    throw new TypeError('broken disk');
  };
  const report = await run({ ...change, head: { ...change.head, fileDigest } }, [finds]);
  expect(report.findings).toMatchObject([{ code: 'INT001' }]);
  expect([report.change, report.rules]).toEqual([undefined, []]);
});

test('level, options and waivers are those of the base', async () => {
  const off = { 'clausemark.yaml': `${exampleCompany['clausemark.yaml']}rules: { test-change: off }\n` };
  const waiver = 'waivers: [{ rule: test-change, document: QP-1, reason: r, owner: o, expires: 2030-01-01 }]\n';
  const silenced = await run(changeOf({ ...edited, ...off, 'control/waivers.yaml': waiver }), [finds]);
  expect(silenced.findings).toMatchObject([{ rule: 'test-change', severity: 'error' }]);
  const before = await run(changeOf(edited, { ...BASE, ...off }), [finds]);
  expect([before.findings, before.rulesOff]).toEqual([[], ['test-change']]);
  const waived = await run(changeOf(edited, { ...BASE, 'control/waivers.yaml': waiver }), [finds]);
  expect([waived.findings.length, waived.waived.length]).toEqual([0, 1]);
});

test('no waiver accepts a finding of a hard rule about a change, and no status softens one', async () => {
  const waiver = 'waivers: [{ rule: test-change, document: QP-1, reason: r, owner: o, expires: 2030-01-01 }]\n';
  const hard = defineRule({
    ...common,
    scope: 'change',
    hard: true,
    check: ({ change, finding }) => change.documents.map(({ name, at }) => finding('hit', at('fm:/id'), { id: name })),
  });
  const report = await run(changeOf(edited, { ...BASE, 'control/waivers.yaml': waiver }), [hard]);
  expect(report.findings).toHaveLength(1);
  const draft = { 'procedures/a.md': released('Kept 12 days.').replace('released', 'draft') };
  expect((await run(changeOf(draft), [finds])).findings).toMatchObject([{ severity: 'error' }]);
});

test('what a rule needs and nobody has is said', async () => {
  const needs = defineRule({ ...common, scope: 'change', needs: ['evidence'], check: () => [] });
  const uses = defineRule({
    ...common,
    scope: 'change',
    code: 'X002',
    name: 'test-uses',
    uses: ['ledger'],
    check: () => [],
  });
  const report = await run(changeOf(edited), [needs, uses]);
  expect(report.rules).toEqual(['test-uses']);
  expect(report.notChecked).toEqual(
    expect.arrayContaining([
      'approvals: known only to the gate (test-change)',
      'against the ledger: there is none in this clone (part of test-uses)',
    ]),
  );
});

test('with half of the history only the rule that says so runs', async () => {
  const change: ChangeInput = { ...changeOf(edited), history: { complete: false, problem: 'p', mend: 'm' } };
  const says = defineRule({
    ...common,
    scope: 'change',
    code: 'X002',
    name: 'test-says',
    evenIncomplete: true,
    check: () => [],
  });
  const report = await run(change, [finds, says]);
  expect([report.rules, report.findings, report.change]).toEqual([['test-says'], [], undefined]);
  expect(report.notChecked).toContain('whether the change is controlled: its history is not complete');
});

test('the place of what is gone is the one it had', async () => {
  const base = { ...BASE, 'procedures/b.md': released('B').replace('QP-1', 'QP-2') };
  const { 'procedures/b.md': _, ...head } = base;
  const change = changeOf({}, base);
  const gone: ChangeInput = { ...change, head: memorySide(head), files: fileChanges(base, head) };
  const report = await run(gone, [finds]);
  expect(report.findings).toMatchObject([
    { document: 'QP-2', gone: true, location: { path: 'procedures/b.md' }, start: { line: 2, column: 5 } },
  ]);
});

test('documents whose files did not change are not read', async () => {
  const change = changeOf({ ...edited, 'procedures/c.md': released('New').replace('QP-1', 'QP-3') });
  const read: string[] = [];
  const watch = (side: ChangeInput['base']): ChangeInput['base'] => ({
    ...side,
    manual: { ...side.manual, source: (path) => (read.push(path), side.manual.source(path)) },
  });
  const base = { ...BASE, 'procedures/quiet.md': released('Quiet').replace('QP-1', 'QP-7') };
  const quiet = changeOf(edited, base);
  await run({ ...quiet, base: watch(quiet.base), head: watch(quiet.head) }, [finds]);
  expect(read).toContain('procedures/a.md');
  expect(read).not.toContain('procedures/quiet.md');
  expect(change.files).toHaveLength(2);
});

test('coverage is that of the head, whatever the impact of a deleted document asked of the base', async () => {
  const claiming = {
    ...BASE,
    'procedures/a.md': released('Kept 10 days.', 'effective_date: 2026-01-01\nclauses: ["7.5.2#one"]\n'),
  };
  const change = changeOf({}, claiming);
  const { 'procedures/a.md': gone, ...left } = claiming;
  expect(gone).toContain('7.5.2');
  const report = await lint(memorySide(left).manual, {
    ...options,
    change: { ...change, head: memorySide(left), files: fileChanges(claiming, left) },
  });
  expect(report.standards.map(({ covered }) => covered)).toEqual([0]);
  expect(
    report.change?.documents.map(({ impact }) => impact.clauses.map(({ what, relation }) => [what, relation])),
  ).toEqual([[['as9120@B:7.5.2', 'only cover of clause']]]);
});
