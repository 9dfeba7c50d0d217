// Coverage by chapter of a standard: seven lines instead of seventy.
import { standardLabel, type ClauseRow, type ManualStandards } from '@clausemark/linter';
import type { Column, Table } from '@clausemark/reporters';

export interface ChapterRow {
  readonly standard: string;
  readonly chapter: string;
  readonly title: string;
  readonly rows: readonly ClauseRow[];
}

/** Rows in the order of the standards and their chapters. */
export function chapterRows(rows: readonly ClauseRow[], { all }: ManualStandards): ChapterRow[] {
  return [...Map.groupBy(rows, (row) => `${row.standard}\n${chapterOf(row)}`).values()].map((own) => {
    const [first] = own;
    const standard = all.find(({ key }) => key === first?.standard);
    const chapter = first === undefined ? '' : chapterOf(first);
    const title = standard?.byNumber.get(chapter)?.title ?? '';
    return { standard: standard === undefined ? '' : standardLabel(standard), chapter, title, rows: own };
  });
}

export function chapterTable(rows: readonly ChapterRow[]): Table<ChapterRow> {
  const standards = new Set(rows.map((row) => row.standard));
  const standard: Column<ChapterRow> = { key: 'standard', header: 'Standard', value: (row) => row.standard };
  return {
    columns: [
      ...(standards.size > 1 ? [standard] : []),
      { key: 'chapter', header: 'Chap.', value: (row) => row.chapter },
      { key: 'title', header: 'Title', value: (row) => row.title },
      { key: 'clauses', header: 'Clauses', value: (row) => row.rows.length, align: 'right' },
      count('covered', 'Covered', 'covered'),
      count('draftOnly', 'Draft', 'draft-only'),
      count('planned', 'Planned', 'planned'),
      count('excluded', 'Excl.', 'excluded'),
      count('gaps', 'Gaps', 'gap'),
    ],
    rows,
  };
}

function count(key: string, header: string, state: ClauseRow['state']): Column<ChapterRow> {
  return { key, header, align: 'right', value: (row) => row.rows.filter((item) => item.state === state).length };
}

function chapterOf({ clause }: ClauseRow): string {
  return clause.replace(/\..*$/, '');
}
