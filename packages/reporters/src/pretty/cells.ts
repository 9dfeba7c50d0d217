// A line of source as it is drawn: what each character shows as, and how many columns that takes.
import stringWidth from 'string-width';
import { visible } from '../escape/visible.ts';

export interface Cell {
  /** What is drawn, safe for a terminal. */
  readonly shown: string;
  readonly width: number;
  /** Offsets in the line, end exclusive. */
  readonly start: number;
  readonly end: number;
}

const TAB = '    ';
/** The first `#` of what a build agent would take for a command. */
const AGENT_COMMAND = /#(?=#[a-z]*\[)/gi;
const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** Cells of a piece of a line that begins at `offset` of the line. */
export function cellsOf(piece: string, offset: number): Cell[] {
  const breaks = new Set(Array.from(piece.matchAll(AGENT_COMMAND), ({ index }) => index + 1));
  return Array.from(graphemes.segment(piece), ({ segment, index }) => {
    const end = index + segment.length;
    const shown = (segment === '\t' ? TAB : visible(segment)) + (breaks.has(end) ? ' ' : '');
    return { shown, width: stringWidth(shown), start: offset + index, end: offset + end };
  });
}

export function widthOf(cells: readonly Cell[]): number {
  return cells.reduce((sum, cell) => sum + cell.width, 0);
}

export function show(cells: readonly Cell[]): string {
  return cells.map((cell) => cell.shown).join('');
}
