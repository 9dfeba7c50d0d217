// A table as it is noted while a document is walked. Of most tables nobody asks for the cells, and as objects they would be two fifths
// of all that is to say of a document: so their places are kept, and a text only where it is not what is written in its place.
import type { MarkdownTree } from '../markdown/markdown-tree.ts';
import { FIELD, NODE } from '../markdown/node-types.ts';
import { visibleTextOf } from '../markdown/visible-text.ts';
import type { Span } from '../text/span.ts';
import { beginsWithCode } from './begins-with-code.ts';
import { cellEnd, cellStart } from './cell-edges.ts';
import type { CellFact, TableFact } from './facts.ts';

type Row = readonly CellFact[];
type Made = Pick<TableFact, 'header' | 'rows'>;

/**
 * Tables whose cells stay: those of the document that is looked at. Others are made again when somebody comes back to them; kept, they
 * would be a sixth of all objects that a check collects garbage around.
 */
const MOST_MADE = 16;
const madeLast: (ReadTable | undefined)[] = Array.from({ length: MOST_MADE });
let nextMade = 0;

/** The fact of a table, whose cells are made when they are asked for. Rows are added in order, the header first. */
export class ReadTable implements TableFact {
  readonly span: Span;
  readonly section: string;
  codes = false;
  /** A row has more cells than the header. */
  hasSurplus = false;
  readonly #file: string;
  /** Of each row the number of its cells, then where each begins and ends; below zero (`~start`) where its text is kept. */
  readonly #places: number[] = [];
  readonly #texts: string[] = [];
  #made: Made | undefined;

  /** @param file text of the whole file */
  constructor(file: string, place: Span, section: string) {
    this.#file = file;
    this.span = place;
    this.section = section;
  }

  get header(): Row {
    return this.#cells().header;
  }

  get rows(): readonly Row[] {
    return this.#cells().rows;
  }

  /** As the fact would be if its cells were objects: whoever compares facts by their JSON would see none. */
  toJSON(): TableFact {
    const { span, header, rows, section, codes } = this;
    return { span, header, rows, section, codes };
  }

  startRow(cells: number): void {
    const columns = this.#places[0];
    if (columns !== undefined && cells > columns) this.hasSurplus = true;
    this.#places.push(cells);
  }

  /**
   * Adds a cell to the row that was started.
   *
   * @param from where the cell begins in the file, with its pipe; it ends before `to`
   * @param bodyStart where the parsed body begins in the file
   * @returns whether its text begins with what could be an id
   */
  addCell(tree: MarkdownTree, cell: number, from: number, to: number, bodyStart: number): boolean {
    const file = this.#file;
    const start = cellStart(file, from, to);
    const end = cellEnd(file, start, to);
    if (isAsWritten(tree, cell, start - bodyStart, end - bodyStart) && !isPadded(file, start, end)) {
      this.#places.push(start, end);
      return beginsWithCode(file, start, end);
    }
    const text = visibleTextOf(tree, cell).trim();
    this.#places.push(~start, end);
    this.#texts.push(text);
    return beginsWithCode(text, 0, text.length);
  }

  #cells(): Made {
    if (this.#made !== undefined) return this.#made;
    const rows: Row[] = [];
    const places = this.#places;
    let text = 0;
    for (let at = 0; at < places.length;) {
      const row: CellFact[] = [];
      for (let left = places[at++] ?? 0; left > 0; left -= 1) {
        const start = places[at++] ?? 0;
        const end = places[at++] ?? 0;
        row.push(
          start < 0
            ? { text: this.#texts[text++] ?? '', span: { start: ~start, end } }
            : { text: this.#file.slice(start, end), span: { start, end } },
        );
      }
      rows.push(row);
    }
    const [header = [], ...below] = rows;
    const last = madeLast[nextMade];
    if (last !== undefined) last.#made = undefined;
    madeLast[nextMade] = this;
    nextMade = (nextMade + 1) % MOST_MADE;
    return (this.#made = { header, rows: below });
  }
}

/** Whether the visible text of a cell is the part of the body between two places. */
function isAsWritten(tree: MarkdownTree, cell: number, start: number, end: number): boolean {
  const count = tree.childCount(cell);
  if (count === 0) return start === end;
  const child = tree.child(cell, 0);
  return count === 1 && tree.type(child) === NODE.text && tree.isInBody(child, FIELD.text.value, start, end);
}

/** Whether control characters at its ends would be trimmed off a text. */
function isPadded(file: string, start: number, end: number): boolean {
  return start < end && (file.charCodeAt(start) < 0x20 || file.charCodeAt(end - 1) < 0x20);
}
