// `clausemark status` and `diff ID REV..REV` as their users call them, without a ledger and with a real one.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { documentText } from '../../control/src/testing/document.ts';
import { LedgerBuilder } from '../../control/src/testing/ledger-builder.ts';
import { ledgerFiles, withLedger } from '../../workspace/test/ledger-repository.ts';
import { run } from '../src/run.ts';
import { fakeIo } from './fake-io.ts';
import { gitManual } from './git-manual.ts';

const made: string[] = [];
afterAll(() => made.forEach((folder) => rmSync(folder, { recursive: true })));

async function clausemark(cwd: string, ...args: readonly string[]) {
  const io = fakeIo(cwd);
  const code = await run([...args, '--no-cache'], io);
  return { code, ...io.written };
}

const text = (id: string, revision = 'C', more: Readonly<Record<string, string>> = {}): string =>
  documentText(`# T\n\nRevision ${revision} of ${id}.\n`, { id, revision: `"${revision}"`, ...more });

/** QP-07 C in force and D waiting, QP-08 changed around the gate, QP-09 never released, QP-10 a draft, QP-11 gone. */
function company(change: (ledger: string) => string = (ledger) => ledger): string {
  const builder = new LedgerBuilder()
    .release()
    .release({ revision: 'D', effective: '2027-01-01' })
    .release({ doc: 'QP-08' })
    .release({ doc: 'QP-11' });
  return withLedger(ledgerFiles(builder, change(builder.text)), {
    'clausemark.yaml': 'version: 1\n',
    'procedures/QP-07.md': text('QP-07', 'D', { effective_date: '2027-01-01' }),
    'procedures/QP-08.md': `${text('QP-08')}\nOne more line.\n`,
    'procedures/QP-09.md': text('QP-09'),
    'procedures/QP-10.md': text('QP-10', 'A', { status: 'draft' }),
  });
}

interface Row {
  readonly document: string;
  readonly inForce: string;
  readonly next: string;
  readonly needs: string;
  readonly nextStep: string;
}

async function rows(folder: string, ...args: readonly string[]): Promise<string[]> {
  const { out, err } = await clausemark(folder, 'status', '--json', ...args);
  expect(err).toBe('');
  return (JSON.parse(out) as readonly Row[]).map(({ document, inForce, next, needs }) =>
    [document, inForce || '-', next || '-', needs || '-'].join(' '),
  );
}

describe('status', () => {
  test('by the ledger: in force, waiting, drifting, draft, gone', async () => {
    const folder = company();
    expect(await rows(folder, '--on', '2026-12-24')).toEqual([
      'QP-07 C D from 2027-01-01 not-in-force-yet',
      'QP-08 C - drift',
      'QP-09 - - drift',
      'QP-10 - - draft',
      'QP-11 C - drift',
    ]);
    expect((await rows(folder, '--on', '2027-01-01'))[0]).toBe('QP-07 D - -');
    expect((await rows(folder, '--on', '2029-01-01'))[0]).toBe('QP-07 D - review-overdue');
    const { out } = await clausemark(folder, 'status', '--on', '2026-12-24');
    expect(out).toContain('by the ledger');
    expect(out).toContain('5 documents: 3 in force (1 with a later revision waiting for its day, 2 drifting');
    expect(out.split('\n').every((line) => line.length <= 80)).toBe(true);
  });

  test('every state says what comes next, with the person and the command', async () => {
    const folder = company();
    const { out } = await clausemark(folder, 'status', '--on', '2026-12-24');
    const next = out.slice(out.indexOf('Next:')).replaceAll(/\s+/g, ' ');
    expect(next).toContain(
      'QP-07: Nothing until then but its training. Another day: clausemark ledger reschedule QP-07',
    );
    expect(next).toContain(
      'QP-08: Look: clausemark diff QP-08 C.. Then put the released text back by a pull request of its own',
    );
    expect(next).toContain('QP-09: Bring it through a pull request (set it to draft, then: clausemark release QP-09)');
    expect(next).toContain('QP-10: quality-manager decides what is open in it, then: clausemark release QP-10');
    expect(next).toContain('QP-11: Put the file back');
    const json = JSON.parse((await clausemark(folder, 'status', '--json', '--on', '2029-01-01')).out) as Row[];
    for (const { needs, nextStep } of json) expect(nextStep === '').toBe(needs === '');
    expect(json[0]).toMatchObject({
      needs: 'review-overdue',
      nextStep: expect.stringContaining('clausemark review QP-07'),
    });
  });

  test('people are named, and many documents that need the same share one line', async () => {
    const drafts = ['QP-20', 'QP-21', 'QP-22', 'QP-23', 'QP-24'].map((id) => [
      `procedures/${id}.md`,
      text(id, 'A', { status: 'draft' }),
    ]);
    const manual = gitManual({
      'clausemark.yaml': 'version: 1\n',
      'control/roles.yaml':
        'roles:\n  quality-manager:\n    title: Quality Manager\n    holders: [{ person: alice, from: 2025-01-01 }]\n',
      'control/people.yaml': 'people:\n  alice: { name: Alice Roe }\n',
      "procedures/it's.md": '# Nothing\n',
      ...Object.fromEntries(drafts),
    });
    const { out } = await manual.run(['status', '--on', '2026-12-24']);
    const next = out.slice(out.indexOf('Next:')).replaceAll(/\s+/g, ' ');
    expect(next).toContain(
      'QP-20, QP-21, QP-22 and 2 more: Quality Manager (Alice Roe) decides what is open in it, then: clausemark release ID',
    );
    expect(next).toContain("procedures/it's.md: Its owner writes status, revision and effective date into it.");
  });

  test('what was expunged, ran out or was withdrawn asks for the next revision', async () => {
    const builder = new LedgerBuilder().release();
    const [object = ''] = builder.content().objects;
    builder.add({ type: 'expunged', object, reason: 'x', authority: 'District Court', ...builder.act() });
    builder.release({ doc: 'QP-08' });
    const { digest } = builder.content({ doc: 'QP-08' });
    builder.add({
      type: 'revision.withdrawn',
      ...builder.subject({ doc: 'QP-08' }),
      ...builder.act([builder.approval('alice', 'quality-manager')]),
      digest,
      effective: '2026-12-02',
      reason: 'wrong',
    });
    const files = { ...ledgerFiles(builder) };
    delete files[Object.keys(files).find((path) => path.endsWith(object)) ?? ''];
    const folder = withLedger(files, {
      'clausemark.yaml': 'version: 1\n',
      'procedures/QP-07.md': text('QP-07'),
      'procedures/QP-08.md': text('QP-08'),
    });
    expect(await rows(folder, '--on', '2026-12-24')).toEqual(['QP-07 C - expunged', 'QP-08 - - drift']);
    const { out } = await clausemark(folder, 'status', '--on', '2026-12-24');
    const flat = out.replaceAll(/\s+/g, ' ');
    expect(flat).toContain(
      '1 in force (1 without a text that may be shown), 1 not in force (1 drifting from the ledger).',
    );
    expect(flat).toContain(
      'QP-07: quality-manager releases a revision without what had to go: clausemark revise QP-07',
    );
    expect(flat).toContain(
      'QP-08: quality-manager writes the next revision, without what was wrong: clausemark revise QP-08',
    );
  });

  test('without a ledger it says so, and every document is what it claims', async () => {
    const manual = gitManual({
      'clausemark.yaml': 'version: 1\n',
      'procedures/QP-07.md': text('QP-07', 'D', { effective_date: '2027-01-01' }),
      'procedures/QP-08.md': text('QP-08'),
      'procedures/QP-10.md': text('QP-10', 'A', { status: 'in-review' }),
      'procedures/none.md': '# Nothing\n',
    });
    const { out } = await manual.run(['status', '--on', '2026-12-24']);
    expect(out).toContain('not under ledger control');
    expect(await rows(manual.folder, '--on', '2026-12-24')).toEqual([
      'procedures/none.md - - unclear',
      'QP-07 - D from 2027-01-01 not-in-force-yet',
      'QP-08 C - -',
      'QP-10 - - in-review',
    ]);
  });

  test('nothing is said from a ledger that cannot be believed', async () => {
    const folder = company((ledger) => ledger.replace('Acme', 'Evil'));
    const { code, out, err } = await clausemark(folder, 'status');
    expect([code, out, err]).toEqual([2, '', expect.stringContaining('cannot be believed')]);
  });
});

describe('diff of two revisions', () => {
  test('from the ledger, in every form', async () => {
    const folder = company();
    const { code, out, err } = await clausemark(folder, 'diff', 'QP-07', 'C..D');
    expect([code, err]).toEqual([0, '']);
    expect(out.replaceAll(/\s+/g, ' ')).toContain(
      'From QP-07 revision C (ledger entry 2) to revision D (ledger entry 3)',
    );
    expect(out).toContain('Revision [-C-] {+D+} of QP-07.');
    const page = await clausemark(folder, 'diff', 'QP-07', 'C..D', '--html');
    expect(page.out).toContain('Revision <del>C</del> <ins>D</ins> of QP-07.');
    expect(page.out).not.toMatch(/<script|<link|src=|http:/);
  });

  test('to the file as it is, which the ledger did not release', async () => {
    const { out } = await clausemark(company(), 'diff', 'QP-08', 'C..');
    expect(out).toContain('{+One more line.+}');
    expect(out).toContain('the file as it is');
  });

  test('without a ledger from the last commit that held the revision, through a rename', async () => {
    const manual = gitManual({ 'clausemark.yaml': 'version: 1\n', 'procedures/a.md': text('QP-07', 'A') });
    manual.write('procedures/a.md', `${text('QP-07', 'A')}\nLast words of A.\n`);
    manual.commit('A again');
    manual.git('mv', 'procedures/a.md', 'procedures/b.md');
    manual.commit('moved');
    manual.write('procedures/b.md', text('QP-07', 'B'));
    manual.commit('B');
    const { code, out } = await manual.run(['diff', 'QP-07', 'A..B']);
    expect([code, out]).toEqual([0, expect.stringContaining('[-Last words of A.-]')]);
    expect(out.replaceAll(/\s+/g, ' ')).toContain('by no ledger');
  });

  test('what a document holds cannot become part of the page', async () => {
    const manual = gitManual({ 'clausemark.yaml': 'version: 1\n', 'procedures/a.md': text('QP-07', 'A') });
    const evil = '<img src=x onerror=alert(1)> & "quotes" `x`';
    manual.write('procedures/a.md', `${text('QP-07', 'B', { title: "'<script>alert(1)</script>'" })}\n${evil}\n`);
    const { out } = await manual.run(['diff', 'QP-07', 'A..', '--format', 'html']);
    expect(out).not.toMatch(/<(?:img|script)/);
    expect(out).toContain('&#60;script&#62;');
  });

  test.each([
    [['QP-07', 'Z..D'], 'has no revision Z'],
    [['QP-07', 'C'], 'names no two revisions'],
    [['QP-7', 'C..D'], 'Did you mean QP-07?'],
    [['QP-07', 'C..D', '--base', 'main'], 'cannot go together'],
    [['QP-07'], 'Nothing to compare with'],
  ])('%j: exit 2', async (args, words) => {
    const { code, out, err } = await clausemark(company(), 'diff', ...args);
    expect([code, out, err]).toEqual([2, '', expect.stringContaining(words)]);
  });

  test('a picture that was replaced is a change between revisions', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'clausemark-status-'));
    made.push(folder);
    const manual = gitManual({
      'clausemark.yaml': 'version: 1\n',
      'procedures/a.md': `${text('QP-07', 'A')}\n![Flow](p.png)\n`,
      'procedures/p.png': '1',
    });
    mkdirSync(dirname(join(manual.folder, 'procedures/a.md')), { recursive: true });
    writeFileSync(join(manual.folder, 'procedures/p.png'), '2');
    manual.write('procedures/a.md', `${text('QP-07', 'B')}\n![Flow](p.png)\n`);
    const { out } = await manual.run(['diff', 'QP-07', 'A..']);
    expect(out).toMatch(/sha256:/);
  });
});
