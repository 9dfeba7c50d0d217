// The columns of a table that are there to be written in: every row of the body leaves them empty. A history of revisions is no form.
import type { Element, ElementContent } from 'hast';
import { isHistory } from '../model/recent.ts';
import { textOf } from './text-of.ts';

/** From so many columns on a table needs the whole width of the page. */
export const MANY_COLUMNS = 7;

/** From so many columns on a phone has no room for a row. */
const CARD_COLUMNS = 4;

export interface TableLook {
  readonly columns: number;
  /** How many columns are to be written in. */
  readonly blanks: number;
  /** The cells of these columns, head and body. */
  readonly blankCells: ReadonlySet<Element>;
  /** What stands above each cell of the body, where a phone shows every row as a card; undefined for a table that stays one. */
  readonly labels: ReadonlyMap<Element, string> | undefined;
}

export function lookOfTable(table: Element): TableLook {
  const [head = [], ...body] = elementsOf(table).flatMap(elementsOf).map(elementsOf);
  const isBlank = (index: number): boolean => body.every((cells) => isEmpty(cells[index]));
  const filled = body.length === 0 || isHistory(head.map((cell) => textOf(cell).trim()));
  const blank = filled ? [] : [...head.keys()].filter(isBlank);
  const cells = blank.flatMap((index) => [head, ...body].flatMap((row) => row[index] ?? []));
  return {
    columns: head.length,
    blanks: blank.length,
    blankCells: new Set(cells),
    labels: blank.length > 0 ? undefined : labelsOf(head, body),
  };
}

/** A table to be written in is filled in on paper and stays as it is; so does one whose columns have no names. */
function labelsOf(head: readonly Element[], body: readonly Element[][]): ReadonlyMap<Element, string> | undefined {
  const names = head.map((cell) => textOf(cell).trim());
  if (head.length < CARD_COLUMNS || body.length === 0 || names.includes('')) return undefined;
  return new Map(body.flatMap((row) => row.map((cell, index) => [cell, names[index] ?? ''] as const)));
}

function isEmpty(cell: Element | undefined): boolean {
  return cell === undefined || cell.children.every((node) => node.type === 'text' && node.value.trim() === '');
}

function elementsOf({ children }: { readonly children: readonly ElementContent[] }): Element[] {
  return children.filter((node) => node.type === 'element');
}
