// A contributor's honest day at the gate: what passes, with how many approvals, and what is said when one is missing.
import { describe, expect, test } from 'vitest';
import { BODY, Company, paths, procedure } from './company.ts';
import { runGate } from './pull-run.ts';

const HISTORY = '| C | 2026-01-10 | quality-manager | CR-2026-001 | Section 5 Approval: the limit was set anew |';
const next = (summary: string, date = '2026-12-01', revision = 'D'): string =>
  `${HISTORY}\n| ${revision} | ${date} | purchasing-manager | CR-2026-014 | ${summary} |`;

const revised = (
  body: string,
  more = '',
  summary = 'Section Approval: the limit is raised from 10 to 12 days',
): string =>
  procedure({
    revision: 'D',
    effective: '2026-12-01',
    more: `change: CR-2026-014\nimpact: none, nothing else names this limit\n${more}`,
    body,
    history: next(summary),
  });

const LIMIT = revised(BODY.replace('10 days', '12 days'));

describe('a limit is changed', () => {
  test('nobody approved yet: what is missing, and who could give it, comes first', async () => {
    const company = new Company();
    company.branch();
    company.write({ [paths.one]: LIMIT });
    company.commit('carol', 'QP-841 D: limit');
    const run = await runGate(company, company.tryMerge());
    expect([run.code, run.outputs['verdict'], run.outputs['class']]).toEqual([1, 'fail', 'substantive']);
    expect(run.summary.split('\n').slice(0, 5).join('\n')).toMatch(
      /^### Change control: not passed, 2 approvals missing/,
    );
    expect(run.log).toContain('QP-841: approval as quality-manager is missing. Could approve: Alice Roe.');
    expect(run.log).toContain('QP-841: approval as owner is missing. Could approve: Bob Low.');
    expect(run.log).toContain('[-10-] {+12+}');
    expect(run.statuses.map(({ state }) => state)).toEqual(['pending', 'failure']);
  });

  test('two approvals, each by another person who did not write it', async () => {
    const company = new Company();
    company.branch();
    company.write({ [paths.one]: LIMIT });
    company.commit('carol', 'QP-841 D: limit');
    const run = await runGate(company, company.tryMerge(), { reviews: [{ by: 'alice' }, { by: 'bob' }] });
    expect([run.code, run.outputs['verdict'], run.outputs['errors']]).toEqual([0, 'pass', '0']);
    expect(run.statuses.at(-1)).toMatchObject({
      state: 'success',
      description: 'Change control: passed (1 document).',
    });
    expect(JSON.parse(run.outputs['changed'] ?? '')).toEqual([
      { key: 'QP-841', name: 'QP-841', class: 'substantive', pass: true },
    ]);
  });
});

test('a typo is mended: one approval of the document controller', async () => {
  const company = new Company({
    [paths.one]: procedure({ body: BODY.replace('first', 'frist').replace('the list', 'teh list') }),
  });
  company.branch();
  company.write({
    [paths.one]: revised(BODY, 'change_class: editorial\n', 'Section Approval: a spelling mistake is mended, no more'),
  });
  company.commit('carol', 'QP-841: spelling');
  const run = await runGate(company, company.tryMerge(), { reviews: [{ by: 'dan' }] });
  expect([run.log.includes('Class editorial'), run.code]).toEqual([true, 0]);
});

test('a draft needs nobody, however often it is pushed', async () => {
  const company = new Company();
  company.branch();
  company.write({
    'forms/F-841-09.md':
      '---\nid: F-841-09\ntitle: Supplier visit\ntype: form\nstatus: draft\n---\n\n# Supplier visit\n\n## Purpose\n\nNotes of a visit.\n',
  });
  company.commit('carol', 'F-841-09: draft');
  const run = await runGate(company, company.tryMerge());
  expect([run.code, run.log.includes('Needs no approval.')]).toEqual([0, true]);
});

test('a form is added: as a release of its own', async () => {
  const company = new Company();
  company.branch();
  const form = procedure({
    id: 'F-841-09',
    title: 'Supplier visit',
    type: 'form',
    revision: 'A',
    effective: '2026-12-01',
    more: 'change: CR-2026-015\nimpact: none, nothing else names this step\n',
    body: '## Visit\n\nDate, supplier, what was seen.\n',
    history: '| A | 2026-12-01 | purchasing-manager | CR-2026-015 | First release of the form for supplier visits |',
  });
  company.write({ 'forms/F-841-09-supplier-visit.md': form });
  company.commit('carol', 'F-841-09 A');
  const merged = company.tryMerge();
  expect((await runGate(company, merged, { reviews: [{ by: 'alice' }] })).code).toBe(1);
  const run = await runGate(company, merged, { reviews: [{ by: 'alice' }, { by: 'bob' }] });
  expect([run.outputs['class'], run.code]).toEqual(['new', 0]);
});

test('a procedure is withdrawn: it becomes obsolete, with reason and date, and stays in the tree', async () => {
  const company = new Company();
  company.branch();
  const text = company
    .read(paths.two)
    .replace(
      'status: released',
      'status: obsolete\nobsolete_date: 2026-11-22\nobsolete_reason: Marking is now done by the supplier\nkeep_until: 2036-11-22\nwithdrawn: true',
    );
  company.write({ [paths.two]: text });
  company.commit('carol', 'QP-852: withdrawn');
  const merged = company.tryMerge();
  const run = await runGate(company, merged, { reviews: [{ by: 'alice' }] });
  expect([run.outputs['class'], run.log.includes('approved as quality-manager: Alice Roe')]).toEqual([
    'obsolete',
    true,
  ]);
  expect([run.code, run.outputs['errors']]).toEqual([0, '0']);
});

test('two pull requests at once: the second takes a revision that is taken, and is told so', async () => {
  const company = new Company();
  company.branch();
  company.write({ [paths.one]: LIMIT });
  company.commit('carol', 'QP-841 D: limit');
  expect((await runGate(company, company.tryMerge(), { reviews: [{ by: 'alice' }, { by: 'bob' }] })).code).toBe(0);
  company.git('merge', '--quiet', '--ff-only', 'work');
  company.branch('other');
  company.write({ [paths.one]: company.read(paths.one).replace('12 days', '14 days') });
  company.commit('carol', 'QP-841 D as well');
  const run = await runGate(company, company.tryMerge(8, 'other'), {
    number: 8,
    branch: 'other',
    reviews: [{ by: 'alice' }, { by: 'bob' }],
  });
  expect(run.code).toBe(1);
  expect(run.log).toMatch(/CHG001|CHG005/);
  company.git('checkout', '--quiet', 'other');
  const third = company
    .read(paths.one)
    .replace('revision: D', 'revision: E')
    .replace(
      /(\| D \|.*\n)/,
      '$1| E | 2026-12-08 | purchasing-manager | CR-2026-016 | Section Approval: the limit is raised from 12 to 14 days |\n',
    );
  company.write({
    [paths.one]: third
      .replace('effective_date: 2026-12-01', 'effective_date: 2026-12-08')
      .replace('CR-2026-014\n', 'CR-2026-016\n'),
  });
  company.commit('carol', 'QP-841 E');
  const again = await runGate(company, company.tryMerge(8, 'other'), {
    number: 8,
    branch: 'other',
    reviews: [{ by: 'alice' }, { by: 'bob' }],
  });
  expect([again.code, again.outputs['errors']]).toEqual([0, '0']);
});

test('an emergency: one approval, by a person who did not write it, with a reason and an end', async () => {
  const company = new Company();
  company.branch();
  const emergency =
    'change_class: emergency\nemergency: { reason: A supplier delivered counterfeit parts today, risk: Parts of that supplier reach customers, expires: 2026-11-27 }\n';
  company.write({
    [paths.one]: procedure({
      revision: 'D',
      effective: '2026-11-22',
      more: `change: CR-2026-020\nimpact: none, nothing else names this limit\n${emergency}`,
      body: BODY.replace('10 days', '1 day'),
      history: next('Section Approval: no order to new suppliers before approval, at once', '2026-11-22'),
    }),
  });
  company.commit('carol', 'QP-841 D: emergency');
  const merged = company.tryMerge();
  expect((await runGate(company, merged)).code).toBe(1);
  const run = await runGate(company, merged, { reviews: [{ by: 'alice' }] });
  expect([run.outputs['class'], run.code, run.outputs['errors']]).toEqual(['emergency', 0, '0']);
});

test('a file that is not controlled needs nobody', async () => {
  const company = new Company();
  company.branch();
  company.write({ 'README.md': 'Where to begin.\n' });
  company.commit('carol', 'README');
  expect((await runGate(company, company.tryMerge())).code).toBe(0);
});

test('somebody who was only asked to look, and who changed his mind, is counted by his last word', async () => {
  const company = new Company();
  company.branch();
  company.write({ [paths.one]: LIMIT });
  company.commit('carol', 'QP-841 D: limit');
  const merged = company.tryMerge();
  const at = (minute: number) => `2026-11-22T10:0${minute}:00Z`;
  const approved = [
    { by: 'alice', at: at(1) },
    { by: 'bob', at: at(1) },
  ] as const;
  const objected = [
    ...approved,
    { by: 'alice', state: 'CHANGES_REQUESTED', at: at(2) },
    { by: 'alice', state: 'COMMENTED', at: at(3) },
  ] as const;
  const no = await runGate(company, merged, { reviews: objected });
  expect([no.code, no.log.includes('Alice Roe (quality-manager) asked for changes')]).toEqual([1, true]);
  expect((await runGate(company, merged, { reviews: [...objected, { by: 'alice', at: at(4) }] })).code).toBe(0);
});
