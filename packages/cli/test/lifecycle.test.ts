// `clausemark revise`, `obsolete` and `review` as their users call them, on real manuals in temporary repositories.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { nextRevision } from '@clausemark/linter';
import { describe, expect, test } from 'vitest';
import { answering } from './answering.ts';
import { gitManual, valueOf, type GitManual } from './git-manual.ts';

const TODAY = ['--today', '2026-11-22'] as const;
const QP841 = 'procedures/QP-841-supplier-approval.md';
const QP870 = 'procedures/QP-870-nonconforming-product.md';
/** Revisions and dates of the template as it is today, and the revision that follows. */
const template = gitManual();
const [OLD, EFFECTIVE] = [valueOf(template.read(QP841), 'revision'), valueOf(template.read(QP841), 'effective_date')];
const NEXT = nextRevision(OLD, 'letters', false) ?? '';
const AFTER = nextRevision(NEXT, 'letters', true) ?? '';
const REVIEWED = /last: (\S+)/.exec(template.read(QP870))?.[1] ?? '';

const REVISION = {
  class: 'substantive',
  summary: 'Approval of suppliers: step 2 | names the register',
  effective: '2026-11-30',
  author: 'purchasing-manager',
  impact: 'all',
  training: 'buyer before 2026-11-30',
  change: 'CR-2026-040',
};

function flags(values: Readonly<Record<string, string | undefined>>): string[] {
  return Object.entries(values).flatMap(([name, value]) => (value === undefined ? [] : [`--${name}`, value]));
}

const revise = (manual: GitManual, more: Readonly<Record<string, string | undefined>> = {}, id = 'QP-841') =>
  manual.run(['revise', id, ...flags({ ...REVISION, ...more }), ...TODAY]);

describe('revise', () => {
  test('writes the next revision and nothing else, and the manual passes', async () => {
    const manual = gitManual();
    const { code, err, out } = await revise(manual);
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain(`QP-841 is now revision ${NEXT} on this branch`);
    const changed = manual
      .git('diff', '--unified=0')
      .split('\n')
      .filter((line) => /^[-+](?![-+])/.test(line));
    expect(changed).toEqual([
      `-revision: "${OLD}"`,
      `+revision: "${NEXT}"`,
      `-effective_date: ${EFFECTIVE}`,
      '+effective_date: 2026-11-30',
      '+change_class: substantive',
      '+change: CR-2026-040',
      expect.stringMatching(/^\+impact: \[.*F-841-02.*QP-842.*\]$/),
      '+training: buyer before 2026-11-30',
      `+| ${NEXT} | 2026-11-22 | Purchasing Manager | CR-2026-040 | Approval of suppliers: step 2 \\| names the register |`,
    ]);
    const check = await manual.run(['check', '--format', 'concise', '--today', '2026-11-30', '--fail-on', 'info']);
    expect(check).toMatchObject({ code: 0, err: '' });
  });

  test('keeps BOM and CRLF', async () => {
    const manual = gitManual();
    manual.write(QP841, `\uFEFF${manual.read(QP841).replaceAll('\n', '\r\n')}`);
    manual.commit('CRLF');
    expect((await revise(manual)).code).toBe(0);
    expect(manual.read(QP841)).toMatch(/^\uFEFF---\r\n/);
    expect(manual.read(QP841)).not.toMatch(/[^\r]\n/);
  });

  test('what an earlier revision said of itself goes; an emergency says why, how risky, until when', async () => {
    const manual = gitManual();
    await revise(manual, {
      class: 'emergency',
      effective: '2026-11-22',
      'emergency-reason': 'Forged certificates: two suppliers',
      'emergency-risk': 'longer receiving',
      expires: '2026-11-27',
    });
    expect(manual.read(QP841)).toContain(
      'emergency: { reason: "Forged certificates: two suppliers", risk: longer receiving, expires: 2026-11-27 }',
    );
    manual.commit('emergency');
    await revise(manual, { class: 'editorial', change: undefined, impact: undefined, training: undefined });
    expect(manual.read(QP841)).toContain(`revision: "${AFTER}"`);
    expect(manual.read(QP841)).not.toMatch(/^(?:emergency|impact|training|change):/m);
  });

  test('labels in the head of the body change with the front matter', async () => {
    const manual = gitManual();
    const head = `**Revision:** ${OLD} **| Status:** Released\n**Effective date:** ${EFFECTIVE}\n\n## Purpose`;
    manual.write(QP841, manual.read(QP841).replace('## Purpose', head));
    manual.commit('labels');
    await revise(manual);
    expect(manual.read(QP841)).toContain('**Effective date:** 2026-11-30');
  });

  test.each([
    ['an unknown id', 'QP-8411', {}, 'Did you mean QP-841?'],
    ['a day in the past', 'QP-841', { effective: '2026-11-21' }, 'is before 2026-11-22'],
    ['a day that does not exist', 'QP-841', { effective: '2026-02-30' }, 'a day that exists'],
    ['a class nobody knows', 'QP-841', { class: 'minor' }, 'There are: substantive, editorial, emergency'],
    ['an unknown role', 'QP-841', { author: 'purchase-manager' }, 'no role "purchase-manager"'],
    ['an unknown document', 'QP-841', { impact: 'QP-842,QP-9' }, 'No document has the id "QP-9"'],
    ['none without a reason', 'QP-841', { training: 'none' }, 'Say why'],
    ['a summary of two lines', 'QP-841', { summary: 'a\nb' }, 'One line only'],
    ['nothing said', 'QP-841', { class: undefined, summary: undefined }, 'Not given: --class, --summary'],
    ['an emergency without its end', 'QP-841', { class: 'emergency' }, '--expires'],
  ])('%s: exit 2 and nothing is touched', async (_, id, more, words) => {
    const manual = gitManual();
    const { code, err } = await revise(manual, more, id);
    expect([code, err]).toEqual([2, expect.stringContaining(words)]);
    expect(manual.git('status', '--porcelain')).toBe('');
  });

  test.each([
    ['status: released', 'status: draft', 'there is no released revision to follow'],
    [`revision: "${OLD}"`, 'revision: "Rev C"', 'What follows revision "Rev C" is not clear'],
    ['title: Supplier', 'title: &a Supplier', 'cannot be read. Anchors'],
    ['| Revision | Date |', '| Stand der Dinge | Date |', 'is no table'],
  ])('a document with %s made %s is refused', async (old, text, words) => {
    const manual = gitManual();
    manual.write(QP841, manual.read(QP841).replace(old, text));
    manual.commit('odd');
    const { code, err } = await revise(manual);
    expect([code, err]).toEqual([2, expect.stringContaining(words)]);
    expect(manual.git('status', '--porcelain')).toBe('');
  });

  test('the first revision of a new scheme is said, and only there', async () => {
    const manual = gitManual();
    expect(await revise(manual, { revision: '7' })).toMatchObject({
      code: 2,
      err: expect.stringContaining('not by 7'),
    });
    manual.write('clausemark.yaml', manual.read('clausemark.yaml').replace('scheme: letters', 'scheme: integer'));
    manual.commit('numbers');
    expect(await revise(manual)).toMatchObject({ code: 2, err: expect.stringContaining('Say it with --revision') });
    expect(await revise(manual, { revision: 'Z' })).toMatchObject({ code: 2 });
    expect(await revise(manual, { revision: '1' })).toMatchObject({ code: 0 });
    expect(manual.read(QP841)).toContain('revision: "1"');
  });

  test('a revision that has begun is not begun again', async () => {
    const manual = gitManual();
    await revise(manual);
    const text = manual.read(QP841);
    expect(await revise(manual)).toMatchObject({ code: 2, err: expect.stringContaining('has begun') });
    expect(manual.read(QP841)).toBe(text);
  });

  test('--dry-run shows the edits and writes nothing', async () => {
    const manual = gitManual();
    const { out } = await manual.run(['revise', 'QP-841', ...flags(REVISION), '--dry-run', ...TODAY]);
    expect(out).toContain(`-revision: "${OLD}"\n+revision: "${NEXT}"`);
    expect(out).toContain(`Would write ${QP841}`);
    expect(manual.git('status', '--porcelain')).toBe('');
  });

  test('on a terminal it asks, shows, wants a last yes, and opens the text', async () => {
    const manual = gitManual();
    const opened: string[] = [];
    const edit = async (file: string): Promise<void> => void opened.push(file);
    const answers = [
      'substantive',
      'Scope: carriers added to it',
      '',
      undefined,
      '2026-12-01',
      ['QP-842'],
      'none - no task changes',
    ];
    const no = answering([...answers, false]);
    expect(await manual.run(['revise', 'QP-841', ...TODAY], { asker: no, edit })).toMatchObject({ code: 2 });
    expect([manual.git('status', '--porcelain'), opened]).toEqual(['', []]);
    const yes = answering([...answers, true]);
    const { code, out } = await manual.run(['revise', 'QP-841', ...TODAY], { asker: yes, edit });
    expect([code, out]).toEqual([0, expect.stringContaining('+impact: QP-842')]);
    expect(yes.questions).toHaveLength(8);
    expect(opened).toEqual([join(manual.folder, QP841)]);
    expect(manual.read(QP841)).toContain('training: none - no task changes');
  });
});

describe('obsolete', () => {
  const FORM = 'forms/F-841-04-supplier-audit-report.md';
  const END = { reason: 'Reported in the portal: see QP-841', date: '2026-12-01', 'keep-until': '2036-12-31' };
  const end = (manual: GitManual, more: Readonly<Record<string, string | undefined>>, ...rest: readonly string[]) =>
    manual.run(['obsolete', 'F-841-04', ...flags({ ...END, ...more }), ...rest, ...TODAY]);

  test('marks the document as the rules want it and shows who refers to it', async () => {
    const manual = gitManual();
    const { code, out, err } = await end(manual, { 'superseded-by': 'F-841-01' });
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain('QP-841  procedures/QP-841-supplier-approval.md:');
    expect(out).toContain('F-841-01 does not say `supersedes: [F-841-04]` yet');
    expect(manual.read(FORM)).toContain(
      [
        'status: obsolete',
        'obsolete_date: 2026-12-01',
        'obsolete_reason: "Reported in the portal: see QP-841"',
        'superseded_by: [F-841-01]',
        'keep_until: 2036-12-31',
      ].join('\n'),
    );
    const check = await manual.run(['check', '--format', 'concise', ...TODAY]);
    expect(check.out).not.toContain('obsolete-marked');
    expect(check.out).toContain('obsolete-referenced');
  });

  test('once nothing refers to it the manual passes', async () => {
    const manual = gitManual();
    expect((await end(manual, {}, '--withdrawn')).code).toBe(0);
    for (const path of ['procedures/QP-841-supplier-approval.md', 'registers/F-753-01-record-retention-matrix.md']) {
      const text = manual
        .read(path)
        .replace(/\[F-841-04[^\]]*\]\([^)]*\)/g, 'the report')
        .replace(', F-841-04', '')
        .replaceAll('F-841-04', 'the report');
      manual.write(path, text);
    }
    const check = await manual.run(['check', '--format', 'concise', ...TODAY]);
    expect(check.out).not.toMatch(/obsolete/);
  });

  test.each([
    ['itself', { 'superseded-by': 'F-841-04' }, [], 'cannot replace itself'],
    ['an unknown successor', { 'superseded-by': 'F-841-99' }, [], 'No document has the id'],
    ['both', { 'superseded-by': 'F-841-01' }, ['--withdrawn'], 'cannot both be true'],
    ['neither', {}, [], '--superseded-by'],
    ['a day in the past', { date: '2026-11-21' }, ['--withdrawn'], 'is before 2026-11-22'],
    ['kept until before the end', { 'keep-until': '2026-11-30' }, ['--withdrawn'], 'is before 2026-12-01'],
  ])('%s: exit 2 and nothing is touched', async (_, more, rest, words) => {
    const manual = gitManual();
    const { code, err } = await end(manual, more, ...rest);
    expect([code, err]).toEqual([2, expect.stringContaining(words)]);
    expect(manual.git('status', '--porcelain')).toBe('');
  });
});

describe('review', () => {
  const review = (manual: GitManual, values: Readonly<Record<string, string>>) =>
    manual.run(['review', 'QP-870', ...flags(values), ...TODAY]);

  test('adequate: the day moves and a record says who, what and when; the manual passes', async () => {
    const manual = gitManual();
    const { code, err } = await review(manual, { outcome: 'adequate', by: 'quality-manager', note: 'With the log' });
    expect([code, err]).toEqual([0, '']);
    expect(manual.read(QP870)).toContain('review: { interval: P24M, last: 2026-11-22 }');
    const record = manual.read('reviews/QP-870-2026-11-22.yaml');
    expect(record).toMatch(
      /doc: "QP-870"\nrevision: "[A-Z]"\ndigest: "[0-9a-f]{64}"\non: "2026-11-22"\noutcome: "adequate"/,
    );
    expect(record).toContain('person: "blair-fictional"\nrole: "quality-manager"\nnote: "With the log"');
    expect(await manual.run(['check', '--fail-on', 'info', ...TODAY])).toMatchObject({ code: 0, err: '' });
    expect(await review(manual, { outcome: 'adequate', by: 'quality-manager' })).toMatchObject({
      code: 2,
      err: expect.stringContaining('is there already'),
    });
  });

  test('adequate: a day under a key of its own moves there', async () => {
    const manual = gitManual();
    const fields = 'fields: { review_cycle: review.interval, last_review: review.last }';
    manual.write('clausemark.yaml', `${manual.read('clausemark.yaml')}\n${fields}\n`);
    const text = manual.read(QP870);
    manual.write(QP870, text.replace(/^review: .*$/m, `review_cycle: P24M\nlast_review: ${REVIEWED}`));
    expect((await review(manual, { outcome: 'adequate', by: 'quality-manager' })).code).toBe(0);
    expect(manual.read(QP870)).toBe(text.replace(/^review: .*$/m, 'review_cycle: P24M\nlast_review: 2026-11-22'));
    manual.write(QP870, text.replace(/^review: .*$/m, 'review_cycle: P24M'));
    await review(manual, { outcome: 'adequate', by: 'quality-manager', date: '2026-11-21' });
    expect(manual.read(QP870)).toContain('review_cycle: P24M\nlast_review: 2026-11-21\n');
  });

  test.each(['revise', 'withdraw'])('%s: the day of the last review stays', async (outcome) => {
    const manual = gitManual();
    const { code, out } = await review(manual, { outcome, by: 'avery-fictional' });
    expect([code, out]).toEqual([0, expect.stringContaining('Next: clausemark')]);
    expect(manual.git('status', '--porcelain', '--untracked-files=all')).toBe('?? reviews/QP-870-2026-11-22.yaml\n');
    expect(manual.read('reviews/QP-870-2026-11-22.yaml')).toContain('role: "managing-director"');
  });

  test.each([
    ['somebody else', { by: 'devika-fictional' }, 'held neither of the roles'],
    ['another role', { by: 'buyer' }, 'is neither owner nor approver'],
    ['nobody', { by: 'blair' }, 'neither a role nor a person'],
    ['a day to come', { by: 'quality-manager', date: '2026-11-23' }, 'is after 2026-11-22'],
    ['a day before the last review', { by: 'quality-manager', date: '2026-01-08' }, `is before ${REVIEWED}`],
    ['an unknown outcome', { by: 'quality-manager', outcome: 'fine' }, 'There are: adequate, revise, withdraw'],
  ])('%s: exit 2 and nothing is touched', async (_, values, words) => {
    const manual = gitManual();
    const { code, err } = await review(manual, { outcome: 'adequate', ...values });
    expect([code, err]).toEqual([2, expect.stringContaining(words)]);
    expect([manual.git('status', '--porcelain'), existsSync(join(manual.folder, 'reviews'))]).toEqual(['', false]);
  });
});
