// A sheet for a new process, where a manual keeps one for each: a heading named like the process, with a table of points below it.
import { span, type HeadingFact, type Manual, type ManualDocument, type TableFact } from '@clausemark/manual';
import { rowLine, type Place } from './place.ts';
import { processNames, sameName } from './process-table.ts';

interface Sheet {
  readonly heading: HeadingFact;
  readonly table: TableFact;
}

/** Undefined for a manual without sheets, and for a process that has one. */
export function placeInSheets(manual: Manual, process: string): Place | undefined {
  const names = processNames(manual);
  if (names.some((name) => sameName(name, process))) return undefined;
  for (const document of manual.documents) {
    const sheets = document.status === 'obsolete' ? [] : sheetsIn(document, names);
    const last = sheets.at(-1);
    if (last === undefined || sheets.length < 2) continue;
    const { heading, table } = last;
    const points = table.rows.flatMap(([point]) =>
      point !== undefined && sheets.every((sheet) => has(sheet.table, point.text)) ? [point.text] : [],
    );
    const lines = [
      `${'#'.repeat(heading.depth)} ${process}`,
      '',
      rowLine(table.header.map(({ text }) => text)),
      '|---|---|',
      ...points.map((point) => rowLine([point, 'tbd'])),
    ];
    const text = manual.source(document.path)?.text ?? '';
    const eol = /\r\n|\n|\r/.exec(text)?.[0] ?? '\n';
    const end = text.slice(0, heading.end).trimEnd().length;
    const edit = { span: span(end, end), text: `${eol}${eol}${lines.join(eol)}` };
    const section = document.facts.headings.findLast(
      ({ depth, span: place }) => depth < heading.depth && place.start < heading.span.start,
    )?.text;
    return { document, section, names: 'process', line: lines.join('\n'), edits: [edit], fields: [] };
  }
  return undefined;
}

function sheetsIn({ facts }: ManualDocument, names: readonly string[]): Sheet[] {
  return facts.headings.flatMap((heading) => {
    if (!names.some((name) => sameName(name, heading.text))) return [];
    const table = facts.tables.find(({ section, header }) => section === heading.slug && header.length === 2);
    return table === undefined ? [] : [{ heading, table }];
  });
}

function has({ rows }: TableFact, point: string): boolean {
  return rows.some(([cell]) => sameName(cell?.text ?? '', point));
}
