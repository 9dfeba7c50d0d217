// Two tables with the same head as one: what several procedures say of the same role or form stands in one row.
import { cellsOf, rowOf, type Block } from '../text/blocks.ts';

/** Rows of one role, or of one form, become one row; all others stand below each other. */
export function joinTables(a: Block, b: Block): Block {
  if (a.kind !== 'table' || b.kind !== 'table') return a;
  const key = KEYS[cellsOf(a.lines[0] ?? '').join('|')];
  const rows: string[][] = [];
  for (const row of [a, b].flatMap(({ lines }) => lines.slice(2).map(cellsOf))) {
    const same = rows.findIndex((other) => other.join('|') === row.join('|') || sameThing(key, other, row));
    if (same === -1) rows.push(row);
    else rows[same] = joinRows(key ?? 0, rows[same] ?? [], row);
  }
  return { kind: 'table', lines: [...a.lines.slice(0, 2), ...rows.map(rowOf)] };
}

/** Which column says what a row is about, by the head of the table. */
const KEYS: Readonly<Record<string, number>> = { 'Role|Responsibility': 0, 'Record|Form or system|Filled in by': 1 };

/** A place such as "stock system" holds many records; a form is one. */
function sameThing(key: number | undefined, a: readonly string[], b: readonly string[]): boolean {
  return key !== undefined && a[key] === b[key] && (key === 0 || (a[key] ?? '').startsWith('['));
}

function joinRows(key: number, a: readonly string[], b: readonly string[]): string[] {
  return a.map((cell, column) => {
    const other = b[column] ?? '';
    if (column === key || cell === other) return cell;
    return column < 2 ? joined(cell, other, '; ', small) : joined(cell, other, ', ', (name) => name);
  });
}

/** The parts of both, each once; of a part only the duties that were not named before. */
function joined(a: string, b: string, sign: string, write: (part: string) => string): string {
  const parts = a.split(sign);
  const known = new Set(parts.map(small));
  const duties = new Set(a.split(/[,;] /).filter((item) => DUTY.test(item)));
  const others = b.split(sign).filter((part) => !known.has(small(part)));
  const own = others.map((part) => part.split(', ').filter((item) => !duties.has(item)));
  return [...parts, ...own.filter((items) => items.length > 0).map((items) => write(items.join(', ')))].join(sign);
}

/** `records each movement`: complete without the words beside it. */
const DUTY = /^[a-z]+s (?:\S+ )+\S+$/;

/** What stood at the start of a cell stands within one now; an abbreviation stays as it is. */
function small(text: string): string {
  return /^[A-Z][a-z ]/.test(text) ? `${text.charAt(0).toLowerCase()}${text.slice(1)}` : text;
}
