// What `clausemark new` writes into the documents that must name a new one, and what it says of those it leaves alone.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { run } from '../src/run.ts';
import { fakeIo } from './fake-io.ts';

const made: string[] = [];
afterAll(() => made.forEach((folder) => rmSync(folder, { recursive: true, force: true })));

const PROCEDURE = `---
id: QP-841
title: Suppliers
type: procedure
revision: "A"
status: draft
owner: buyer
records: [F-841-01]
---

# Suppliers

## Purpose

Suppliers are chosen by what they deliver.

## Scope

All suppliers.

## Responsibilities

The Buyer chooses.

## Procedure

Choose, then write it down.

## Records

| Record | Form or system | Filled in by |
|---|---|---|
| Questionnaire | [F-841-01 Questionnaire](../forms/F-841-01-questionnaire.md) | Buyer |

Retention is stated in [F-753-01 Retention](../registers/F-753-01-retention.md).

## References

- [F-753-01 Retention](../registers/F-753-01-retention.md)

## Revision history

No revision has been released yet.
`;

const RETENTION = `---
id: F-753-01
title: Retention
type: register
revision: "A"
status: draft
owner: buyer
---

# Retention

## Suppliers

| Record | Form | Clause | Period | Owner |
|---|---|---|---|---|
| Questionnaire | [F-841-01](../forms/F-841-01-questionnaire.md) | 8.4.1 | tbd | Buyer |
| Orders | order book | 8.4.3 | tbd | Buyer |

## Audits

| Record | Form | Clause | Period | Owner |
|---|---|---|---|---|
| Audit | report | 9.2.2 | tbd | Buyer |
`;

const FILES: Readonly<Record<string, string>> = {
  'clausemark.yaml':
    'standards: [as9120@B]\ntypes:\n  procedure: { id: "QP-{nnn}" }\n  instruction: { id: "WI-{nnn}" }\n  form: { id: "F-{nnn}-{nn}" }\n  register: { id: "F-{nnn}-{nn}" }\n',
  'control/roles.yaml': 'roles:\n  buyer: { title: Buyer, holders: [] }\n',
  'procedures/QP-841-suppliers.md': PROCEDURE,
  'registers/F-753-01-retention.md': RETENTION,
  'forms/F-841-01-questionnaire.md':
    '---\nid: F-841-01\ntitle: Questionnaire\ntype: form\nrevision: "A"\nstatus: draft\nowner: buyer\n---\n\n# Questionnaire\n\nThe supplier fills it in.\n',
};

function manual(changed: Readonly<Record<string, string>> = {}) {
  const root = mkdtempSync(join(tmpdir(), 'clausemark-new-'));
  made.push(root);
  for (const [path, text] of Object.entries({ ...FILES, ...changed })) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  const call = async (...args: readonly string[]) => {
    const io = fakeIo(root);
    return { code: await run(args, io), ...io.written };
  };
  return { call, read: (path: string): string => readFileSync(join(root, path), 'utf8') };
}

const SUPPLIERS = 'procedures/QP-841-suppliers.md';
const MATRIX = 'registers/F-753-01-retention.md';
const form = ['new', 'form', '--title', 'Visit report', '--for', 'QP-841'] as const;
const released = (text: string): string => text.replace('status: draft', 'status: released');

/** Lines of the second text that the first has not, and the other way round. */
function difference(before: string, after: string) {
  const [old, now] = [before.split('\n'), after.split('\n')];
  return { out: old.filter((line) => !now.includes(line)), in: now.filter((line) => !old.includes(line)) };
}

describe('a form of a draft procedure', () => {
  test('stands in its records and in the retention matrix, and nothing else changes', async () => {
    const { call, read } = manual();
    const { code, out } = await call(...form, '--owner', 'buyer', '--clause', '8.4.2', '--retention', 'P5Y');
    expect(code).toBe(0);
    expect(difference(PROCEDURE, read(SUPPLIERS))).toEqual({
      out: ['records: [F-841-01]'],
      in: [
        'records: [F-841-01, F-841-02]',
        '| Visit report | [F-841-02 Visit report](../forms/F-841-02-visit-report.md) | tbd |',
      ],
    });
    expect(difference(RETENTION, read(MATRIX))).toEqual({
      out: [],
      in: ['| Visit report | [F-841-02](../forms/F-841-02-visit-report.md) | 8.4.2 | 5 years | Buyer |'],
    });
    expect(read(MATRIX)).toMatch(/8\.4\.1 \| tbd \| Buyer \|\n\| Visit report/);
    expect(out).toContain('Named F-841-02 in `records` and the section Records of procedures/QP-841-suppliers.md.');
    expect(out).toContain('Named F-841-02 in the section Suppliers of registers/F-753-01-retention.md.');
  });

  test('of a generated manual: it still passes the check, and what nobody said is to be decided', async () => {
    const { call, read } = manual();
    await call(
      'init',
      'own',
      '--standard',
      'as9120@B',
      '--company',
      'Kestrel Parts',
      '--site',
      '1 Test Road',
      '--no-git',
    );
    const { code } = await call(...form, '--root', 'own');
    const row = /^\| Visit report .*$/m.exec(read('own/registers/F-753-01-record-retention-matrix.md'))?.[0];
    expect([code, row]).toEqual([
      0,
      `| Visit report | [F-841-05](../forms/F-841-05-visit-report.md) |${' tbd |'.repeat(7)}`,
    ]);
    const checked = await call('check', 'own', '--today', '2026-11-22', '--format', 'json');
    expect(checked.code).toBe(0);
    const { findings } = JSON.parse(checked.out) as { findings: { rule: string; location: { path: string } }[] };
    const about = findings.filter(({ location }) => location.path.startsWith('forms/F-841-05'));
    expect([...new Set(about.map(({ rule }) => rule))]).toEqual(['placeholder']);
  });

  test('keeps the line ends of the file, and words that a table would break on', async () => {
    const { call, read } = manual({ [SUPPLIERS]: PROCEDURE.replaceAll('\n', '\r\n') });
    await call('new', 'form', '--title', 'Yes | no [list]', '--for', 'QP-841');
    const text = read(SUPPLIERS);
    expect(text.replaceAll('\r\n', '')).not.toContain('\n');
    expect(text).toContain(
      String.raw`| Yes \| no [list] | [F-841-02 Yes \| no \[list\]](../forms/F-841-02-yes-no-list.md) | tbd |`,
    );
  });

  test('makes the table where the section is still to be written', async () => {
    const { call, read } = manual();
    await call('new', 'procedure', '--title', 'Visits', '--clause', '8.4.2');
    await call('new', 'form', '--title', 'Visit plan', '--for', 'QP-842');
    expect(read('procedures/QP-842-visits.md')).toContain(
      '## Records\n\n| Record | Form or system | Filled in by |\n|---|---|---|\n' +
        '| Visit plan | [F-842-01 Visit plan](../forms/F-842-01-visit-plan.md) | tbd |\n\n## References',
    );
  });
});

describe('a document that is no draft is left alone', () => {
  test('released: revise it first, then add this', async () => {
    const { call, read } = manual({ [SUPPLIERS]: released(PROCEDURE), [MATRIX]: released(RETENTION) });
    const { out } = await call(...form);
    expect([read(SUPPLIERS), read(MATRIX)]).toEqual([released(PROCEDURE), released(RETENTION)]);
    expect(out).toContain(
      'QP-841 is released: run `clausemark revise QP-841`, then add F-841-02 to `records` and this line to the section Records:\n' +
        '      | Visit report | [F-841-02 Visit report](../forms/F-841-02-visit-report.md) | tbd |',
    );
    expect(out).toContain(
      'F-753-01 is released: run `clausemark revise F-753-01`, then add this line to the section Suppliers:\n' +
        '      | Visit report | [F-841-02](../forms/F-841-02-visit-report.md) | tbd | tbd | tbd |',
    );
  });

  test('in review: whoever proposes it adds it', async () => {
    const inReview = PROCEDURE.replace('status: draft', 'status: in-review');
    const { call, read } = manual({ [SUPPLIERS]: inReview });
    const { out } = await call(...form);
    expect(read(SUPPLIERS)).toBe(inReview);
    expect(out).toContain('QP-841 is in review: in its change request add F-841-02 to `records`');
    expect(out).toContain('Named F-841-02 in the section Suppliers');
  });
});

const PROCESSES = `---
id: QM-001
title: Quality manual
type: manual
revision: "A"
status: draft
owner: buyer
---

# Quality manual

## Processes

| Process | Owner | What it does | Described in |
|---|---|---|---|
| Buying | Buyer | buys | [QP-841](../procedures/QP-841-suppliers.md) |
| Storing | Buyer | stores | tbd |

## Sheets

### Buying

| Point | Content |
|---|---|
| Input | order |
| Measure | orders on time |
| Risk | late order |

### Storing

| Point | Content |
|---|---|
| Input | lot |
| Measure | lots lost |

## Audits

| Process | Clauses | Done on |
|---|---|---|
| Buying (QP-841) | 8.4 | |
| Storing | 8.5.4 | |

| Process | Note |
|---|---|
| Buying | the only one |
`;

describe('a procedure', () => {
  const MANUAL = 'manual/QM-001-manual.md';
  const count = ['new', 'procedure', '--title', 'Counting', '--clause', '8.5.2', '--owner', 'buyer'] as const;
  const link = '[QP-852](../procedures/QP-852-counting.md)';

  test('of a known process stands beside its documents', async () => {
    const { call, read } = manual({ [MANUAL]: PROCESSES });
    const { out } = await call(...count, '--process', 'buying');
    expect(difference(PROCESSES, read(MANUAL)).in).toEqual([
      `| Buying | Buyer | buys | [QP-841](../procedures/QP-841-suppliers.md), ${link} |`,
    ]);
    expect(out).toContain(`Named QP-852 in the section Processes of ${MANUAL}.`);
  });

  test('takes the place of what was to be decided', async () => {
    const { call, read } = manual({ [MANUAL]: PROCESSES });
    await call(...count, '--process', 'Storing');
    expect(difference(PROCESSES, read(MANUAL)).in).toEqual([`| Storing | Buyer | stores | ${link} |`]);
  });

  test('of its own gets a row in each table of the processes, and a sheet', async () => {
    const { call, read } = manual({ [MANUAL]: PROCESSES });
    const { out } = await call(...count);
    expect(difference(PROCESSES, read(MANUAL))).toEqual({
      out: [],
      in: [
        `| Counting | Buyer | tbd | ${link} |`,
        '### Counting',
        '| Input | tbd |',
        '| Measure | tbd |',
        '| Counting | 8.5.2 |  |',
      ],
    });
    expect(out).toContain('Named the process Counting in the section Sheets');
    expect((await call('check', '--format', 'json')).code).not.toBe(2);
  });

  test('of its own is to be drawn by a person where the sheets stand below a map', async () => {
    const { call } = manual({
      [MANUAL]: PROCESSES.replace('## Sheets', '## Process map\n\nBuying, then Storing.\n\n## Sheets'),
    });
    const { out } = await call(...count);
    expect(out.replaceAll(/\s+/g, ' ')).toContain('draw the process Counting into the section Process map of QM-001');
    expect((await call(...count, '--process', 'Storing')).out).not.toContain('draw');
  });

  test('is to be added by hand where the manual is released', async () => {
    const { call, read } = manual({ [MANUAL]: released(PROCESSES) });
    const known = await call(...count, '--process', 'buying', '--dry-run');
    expect(known.out).toContain(
      'QM-001 is released: run `clausemark revise QM-001`, then add this to the section Processes in the row Buying under Described in:\n' +
        `      ${link}`,
    );
    const { out } = await call(...count);
    expect(out).toContain(
      `QM-001 is released: run \`clausemark revise QM-001\`, then add this line to the section Processes:\n      | Counting | Buyer | tbd | ${link} |`,
    );
    expect(out).toContain(
      'then add these lines to the section Sheets:\n      ### Counting\n\n      | Point | Content |',
    );
    expect(read(MANUAL)).toBe(released(PROCESSES));
  });

  test('of a manual without such a table: somebody says where', async () => {
    const { call } = manual();
    expect((await call(...count)).out).toContain('where the manual lists its processes');
  });
});

test('an instruction stands in the references', async () => {
  const { call, read } = manual();
  await call('new', 'instruction', '--title', 'Visit a supplier', '--for', 'QP-841');
  expect(difference(PROCEDURE, read(SUPPLIERS)).in).toEqual([
    '- [WI-841 Visit a supplier](../instructions/WI-841-visit-a-supplier.md)',
  ]);
});

test('a form that belongs to nothing yet gets its row, and somebody has to use it', async () => {
  const { call, read } = manual();
  const { out } = await call('new', 'form', '--title', 'Loose', '--id', 'F-999-01');
  expect(read(MATRIX)).toMatch(/9\.2\.2 \| tbd \| Buyer \|\n\| Loose \| \[F-999-01\]/);
  expect(out).toContain('name F-999-01 in the records of the procedure that uses it');
});

test('a period that is none, and a dry run, write nothing', async () => {
  const { call, read } = manual();
  expect((await call(...form, '--retention', 'ten years')).err).toContain('ten years is no duration');
  expect((await call(...form, '--dry-run')).out).toContain('Would name F-841-02 in the section Suppliers');
  expect([read(SUPPLIERS), read(MATRIX)]).toEqual([PROCEDURE, RETENTION]);
});
