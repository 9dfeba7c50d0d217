import stringWidth from 'string-width';
import { expect, test } from 'vitest';
import { HOSTILE } from '../testing/hostile.ts';
import type { Table } from './table.ts';
import { tableFormats } from './table-formats.ts';

interface Row {
  readonly id: string;
  readonly sections: number;
  readonly required: boolean;
  readonly note?: string;
}

function aTable(rows: readonly Row[]): Table<Row> {
  return {
    columns: [
      { key: 'id', header: 'Document', value: ({ id }) => id },
      { key: 'sections', header: 'Sections', value: ({ sections }) => sections, align: 'right' },
      { key: 'required', header: 'Required', value: ({ required }) => required },
      { key: 'note', header: 'Note', value: ({ note }) => note },
    ],
    rows,
  };
}

const table = aTable([
  {
    id: 'QP-841',
    sections: 3,
    required: true,
    note: 'Covers the evaluation, selection and monitoring of suppliers, and the approved-supplier list.',
  },
  { id: 'QP-750', sections: 12, required: false },
]);

test('text: aligned, 80 columns, the last column wrapped', () => {
  expect(`\n${tableFormats.table.render(table)}`).toMatchInlineSnapshot(`
    "
    Document  Sections  Required  Note
    ────────  ────────  ────────  ──────────────────────────────────────────────────
    QP-841           3  yes       Covers the evaluation, selection and monitoring of
                                  suppliers, and the approved-supplier list.
    QP-750          12  no
    "
  `);
});

test('text: fits where it can, whatever the cells hold', () => {
  const rows = HOSTILE.map((value) => ({ id: value, sections: 1, required: true, note: value }));
  const lines = tableFormats.table.render(aTable(rows), 60).split('\n');
  expect(Math.max(...lines.map((line) => stringWidth(line)))).toBeLessThanOrEqual(60);
});

test('csv: a heading, CRLF, formulas defused', () => {
  const rows = [{ id: '=HYPERLINK("x")', sections: -1, required: true, note: 'a, b' }];
  expect(tableFormats.csv.render(aTable(rows))).toBe(
    `Document,Sections,Required,Note\r\n"'=HYPERLINK(""x"")",-1,yes,"a, b"\r\n`,
  );
});

test('markdown: pipes stay in their cell', () => {
  expect(tableFormats.markdown.render(aTable([{ id: 'a|b', sections: 2, required: false }]))).toBe(
    '| Document | Sections | Required | Note |\n| --- | ---: | --- | --- |\n| a&#124;b | 2 | no |  |\n',
  );
});

test('json: values keep their type', () => {
  expect(JSON.parse(tableFormats.json.render(table))[1]).toEqual({ id: 'QP-750', sections: 12, required: false });
});

test('a table without rows is its heading', () => {
  expect(tableFormats.table.render(aTable([]))).toMatch(/^Document {2}Sections {2}Required {2}Note\n[─ ]+\n$/);
});
