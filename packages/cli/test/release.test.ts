// `clausemark release` as its users call it: the first release of a draft, on real manuals in temporary repositories.
import { describe, expect, test } from 'vitest';
import { answering } from './answering.ts';
import { gitManual, type GitManual } from './git-manual.ts';

const TODAY = ['--today', '2026-11-22'] as const;
const PATH = 'procedures/QP-844-supplier-visits.md';
const DRAFT = `---
id: QP-844
title: Supplier visits
type: procedure
revision: "A"
status: draft
owner: purchasing-manager
approver: quality-manager
review: { interval: P24M }
clauses: [8.4.2#procedure]
records: [F-841-04]
---

# Supplier visits

## Purpose

This procedure makes sure that a visit to a supplier leaves a result that the next buyer can use.

## Scope

It covers each visit to a supplier of product for resale.

## Responsibilities

The Buyer plans the visit and writes down what was seen.

## Procedure

The Buyer shall follow one lot back to its manufacturer.

## Records

The report of the visit is kept with the approval of the supplier.

## References

- [QP-841 Supplier approval, monitoring and approved-supplier list](QP-841-supplier-approval.md)

## Revision history

No revision has been released yet.

| Revision | Date | Author | Change request | Summary |
|---|---|---|---|---|
`;
const SAID = {
  summary: 'First release: visits to suppliers',
  author: 'purchasing-manager',
  effective: '2026-12-01',
  reviewed: '2026-11-20',
  training: 'buyer before 2026-12-01',
};
type Flags = Readonly<Record<string, string | undefined>>;

function withDraft(change: (text: string) => string = (text) => text): GitManual {
  const manual = gitManual();
  manual.write(PATH, change(DRAFT));
  manual.commit('draft');
  return manual;
}

function release(manual: GitManual, more: Flags = {}, id = 'QP-844') {
  const flags = Object.entries({ ...SAID, ...more }).flatMap(([name, value]) =>
    value === undefined ? [] : [`--${name}`, value],
  );
  return manual.run(['release', id, ...flags, ...TODAY]);
}

describe('release', () => {
  test('writes what a first release says of itself and nothing else', async () => {
    const manual = withDraft();
    const { code, err, out } = await release(manual, { change: 'CR-2026-041' });
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain('QP-844 is ready for its first release as revision A, to take effect on 2026-12-01.');
    const lines = manual.git('diff', '--unified=0').split('\n');
    expect(lines.filter((line) => /^[-+](?![-+])/.test(line))).toEqual([
      '-status: draft',
      '+status: released',
      '-review: { interval: P24M }',
      '+effective_date: 2026-12-01',
      '+change: CR-2026-041',
      '+training: buyer before 2026-12-01',
      '+review: { interval: P24M, last: 2026-11-20 }',
      '-No revision has been released yet.',
      '-',
      '+| A | 2026-11-22 | Purchasing Manager | CR-2026-041 | First release: visits to suppliers |',
    ]);
  });

  test('the rules of control data and of changes have nothing to say about it', async () => {
    const manual = withDraft();
    await release(manual);
    const { out } = await manual.run(['check', '--base', 'HEAD', '--format', 'concise', ...TODAY]);
    expect(out.split('\n').filter((line) => line.startsWith(`${PATH}:`) && line.includes(' error '))).toEqual([]);
    expect(await release(manual)).toMatchObject({ code: 2, err: expect.stringContaining('clausemark revise QP-844') });
  });

  test('a draft without a revision is asked for it', async () => {
    const manual = withDraft((text) => text.replace('revision: "A"\n', ''));
    expect(await release(manual)).toMatchObject({ code: 2, err: expect.stringContaining('--revision') });
    expect((await release(manual, { revision: 'A' })).code).toBe(0);
    expect(manual.read(PATH)).toContain('type: procedure\nrevision: A\nstatus: released\n');
  });

  test('who refers to it has to be looked at', async () => {
    const manual = withDraft();
    manual.write('procedures/QP-845-x.md', DRAFT.replaceAll('844', '845').replace('planned', 'planned by QP-844'));
    manual.write('procedures/QP-845-x.md', `${manual.read('procedures/QP-845-x.md')}\nSee QP-844.\n`);
    expect(await release(manual)).toMatchObject({ code: 2, err: expect.stringContaining('--impact') });
    expect((await release(manual, { impact: 'all' })).code).toBe(0);
    expect(manual.read(PATH)).toContain('impact: QP-845\n');
  });

  test.each([
    ['no records', 'records: [F-841-04]', 'records: []', {}, 'does not say yet: records'],
    ['an owner to decide', 'owner: purchasing-manager', 'owner: tbd', {}, 'does not say yet: owner'],
    ['no approver', 'approver: quality-manager\n', '', {}, 'does not say yet: approver'],
    ['no interval', 'review: { interval: P24M }\n', '', {}, 'review.interval'],
    ['an impact that the gate would refuse', '', '', { impact: 'none - new' }, 'Say why'],
    ['a day in the past', '', '', { effective: '2026-11-21' }, 'is before 2026-11-22'],
    ['a review to come', '', '', { reviewed: '2026-11-23' }, 'is after 2026-11-22'],
    ['no day of a review', '', '', { reviewed: undefined }, 'Not given: --reviewed'],
    [
      'a row for it already',
      '|---|---|---|---|---|\n',
      '|---|---|---|---|---|\n| A | 2025-01-01 | QM | - | First text |\n',
      {},
      'has an entry for revision A',
    ],
    ['a history in no table', '| Revision | Date |', '| Stand der Dinge | Date |', {}, 'is no table'],
  ])('%s: exit 2 and nothing is touched', async (_, old, text, more, words) => {
    const manual = withDraft((draft) => draft.replace(old, text));
    const { code, err } = await release(manual, more);
    expect([code, err]).toEqual([2, expect.stringContaining(words)]);
    expect(manual.git('status', '--porcelain')).toBe('');
  });

  test('on a terminal it asks, shows, and wants a last yes', async () => {
    const manual = withDraft();
    const said = ['First release of it all', '', undefined, '2026-12-01', '2026-11-20', 'none - no task changes'];
    const no = answering([...said, false]);
    expect(await manual.run(['release', 'QP-844', ...TODAY], { asker: no })).toMatchObject({ code: 2 });
    expect(manual.git('status', '--porcelain')).toBe('');
    const yes = answering([...said, true]);
    const { code, out } = await manual.run(['release', 'QP-844', ...TODAY], { asker: yes });
    expect([code, out]).toEqual([0, expect.stringContaining('+training: none - no task changes')]);
    expect(yes.questions).toHaveLength(7);
  });
});
