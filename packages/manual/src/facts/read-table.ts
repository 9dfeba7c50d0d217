// A table as cells: visible text, and the span of what is written between the pipes.
import type { Table, TableCell, TableRow } from 'mdast';
import { visibleText } from '../markdown.ts';
import { span, type Span } from '../text/span.ts';
import type { CellFact, TableFact } from './facts.ts';
import type { NodePlaces } from './node-places.ts';

const PIPE = 0x7c;

/** The facts of a table. */
export function readTable(node: Table, text: string, places: NodePlaces, section: string): TableFact {
  const cells = (row: TableRow | undefined): CellFact[] =>
    (row?.children ?? []).map((cell) => readCell(cell, text, places));
  const [head, ...body] = node.children;
  return { span: places.of(node), header: cells(head), rows: body.map(cells), section };
}

function readCell(cell: TableCell, text: string, places: NodePlaces): CellFact {
  return { text: visibleText(cell).trim(), span: cellSpan(text, places.of(cell)) };
}

/** The parser's cells take their pipes and padding along. */
function cellSpan(text: string, whole: Span): Span {
  let { start, end } = whole;
  if (start < end && text.charCodeAt(start) === PIPE) start += 1;
  while (start < end && isBlank(text.charCodeAt(start))) start += 1;
  while (start < end && isBlank(text.charCodeAt(end - 1))) end -= 1;
  if (start < end && text.charCodeAt(end - 1) === PIPE) end -= 1;
  while (start < end && isBlank(text.charCodeAt(end - 1))) end -= 1;
  return span(start, end);
}

function isBlank(code: number): boolean {
  return code === 0x20 || code === 0x09 || (code > 0x7f && /\s/.test(String.fromCharCode(code)));
}
