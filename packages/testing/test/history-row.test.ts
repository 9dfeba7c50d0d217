import { applyEdits } from '@clausemark/manual';
import { memoryManual } from '../src/memory-manual.ts';
import { expect, test } from 'vitest';
import { historyRow } from '@clausemark/linter';

const row = { revision: 'C', date: '2026-11-22', author: 'Owner', summary: 'Limits | raised', change: undefined };
const head = '---\nid: QP-1\n---\n\n# T\n\n## Revision history\n\n';

function withRow(body: string, eol = '\n'): string {
  const text = (head + body).replaceAll('\n', eol);
  const manual = memoryManual({ 'procedures/a.md': text });
  const [document] = manual.documents;
  if (document === undefined) throw new Error('no document');
  const result = historyRow(manual, document, row);
  return result.kind === 'edit'
    ? applyEdits(text, [result.edit]).slice(head.replaceAll('\n', eol).length)
    : result.kind;
}

test('behind the last row, in the columns of the table', () => {
  const table =
    '| Rev | Date | Change request | By | Approved by | Changes |\n|---|---|---|---|---|---|\n| A | 2025-01-01 | CR-1 | X | Y | First |\n';
  const added = '| C | 2026-11-22 | - | Owner | - | Limits \\| raised |\n';
  expect(withRow(table)).toBe(table + added);
  expect(withRow(table, '\r\n')).toBe((table + added).replaceAll('\n', '\r\n'));
  expect(withRow(`${table}\nMore.\n`)).toBe(`${table}${added}\nMore.\n`);
  expect(withRow(table.trimEnd())).toBe((table + added).trimEnd());
});

test('before the first row where the newest comes first', () => {
  const [first, ...rest] = ['| Version | Date |\n|---|---|\n', '| 2 | 2026-01-01 |\n', '| 1 | 2025-01-01 |\n'];
  expect(withRow([first, ...rest].join(''))).toBe([first, '| C | 2026-11-22 |\n', ...rest].join(''));
});

test('a sentence right below the table is no row of it, and an empty table gets its first row', () => {
  const [top, entry, added] = ['| Rev | Date |\n|---|---|\n', '| A | 2025-01-01 |\n', '| C | 2026-11-22 |\n'];
  expect(withRow(`${top}${entry}A sentence.\n`)).toBe(`${top}${entry}${added}A sentence.\n`);
  expect(withRow(`${top}A sentence.\n`)).toBe(`${top}${added}A sentence.\n`);
  expect(withRow(top)).toBe(top + added);
});

test('without pipes at the edges', () => {
  expect(withRow('Rev | Date\n--- | ---\nA | 2025-01-01\n')).toBe(
    'Rev | Date\n--- | ---\nA | 2025-01-01\nC | 2026-11-22\n',
  );
});

test('in a table of revisions without a heading of its own, and in no other table', () => {
  const rowIn = (path: string): string => {
    const text = `${head.replace('## Revision history\n\n', '')}| Rev | Date | Changes |\n|---|---|---|\n| A | 2025-01-01 | First |\n`;
    const manual = memoryManual({ [path]: text });
    const [document] = manual.documents;
    const result = document === undefined ? undefined : historyRow(manual, document, row);
    return result?.kind === 'edit' ? result.edit.text : (result?.kind ?? '');
  };
  expect(rowIn('procedures/a.md')).toBe('| C | 2026-11-22 | Limits \\| raised |\n');
  expect(rowIn('registers/a.md')).toBe('none');
});

test('what is no table is left alone', () => {
  expect(withRow('- A: first issue of the procedure\n')).toBe('unreadable');
  expect(withRow('')).toBe('unreadable');
});
