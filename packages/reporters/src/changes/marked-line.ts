// A line of a redline for a terminal: `[-old-] {+new+}`, wrapped first and painted afterwards, so that colours cost no width.
import type { RedlineLine, TokenChange } from '@clausemark/control';
import type { Colors } from 'picocolors/types.js';
import { escapeTerminal } from '../escape/terminal.ts';
import { wrapBehind } from '../pretty/wrap.ts';
import { FRAME_ONLY, isOnlyFrame, lineMarker, runText } from './token-words.ts';

type Op = TokenChange['op'];

interface Piece {
  readonly op: Op;
  readonly text: string;
}

const SIGNS: Readonly<Record<Op, readonly [string, string]>> = {
  same: ['', ''],
  removed: ['[-', '-]'],
  added: ['{+', '+}'],
};

const GUTTER: Readonly<Record<RedlineLine['op'], string>> = { same: '  ', changed: '~ ', added: '+ ', removed: '- ' };

/** Signs in the words of a document itself; a blank breaks them, so that no text can pose as a change. */
const FALSE_SIGN = /(?<=\[)(?=-)|(?<=-)(?=\])|(?<=\{)(?=\+)|(?<=\+)(?=\})/g;

/** Lines of at most `width` columns where words allow, indented by `indent` and a sign of what happened. */
export function markedLine(line: RedlineLine, width: number, colors: Colors, indent = '    '): string[] {
  const pieces = piecesOf(line);
  const label = `${indent}${GUTTER[line.op]}`;
  const text = pieces.map((piece) => piece.text).join(' ');
  const ops = pieces.flatMap((piece) => Array.from(unspaced(piece.text), () => piece.op));
  let at = 0;
  return wrapBehind(label, text, width).map((wrapped, index) => {
    const start = Math.min(wrapped.length, index === 0 ? label.length : wrapped.search(/[^ ]|$/));
    const body = wrapped.slice(start);
    const own = ops.slice(at, (at += Array.from(unspaced(body)).length));
    return wrapped.slice(0, start) + paint(body, own, colors);
  });
}

function piecesOf(line: RedlineLine): Piece[] {
  const marker = escapeTerminal(lineMarker(line));
  const cells = line.cells.flatMap((runs, index): Piece[] => [
    ...(index === 0 ? [] : [{ op: 'same', text: '|' } as const]),
    ...runs.map((run) => ({ op: run.op, text: signed(run.op, escapeTerminal(runText(run, line))) })),
  ]);
  return [
    ...(marker === '' ? [] : [{ op: 'same', text: marker } as const]),
    ...cells,
    ...(isOnlyFrame(line) ? [{ op: 'same', text: FRAME_ONLY } as const] : []),
  ];
}

function signed(op: Op, text: string): string {
  const [before, after] = SIGNS[op];
  return `${before}${withoutSigns(text)}${after}`;
}

export function withoutSigns(text: string): string {
  return text.replace(FALSE_SIGN, ' ');
}

/** Paints stretches of characters with the same fate; `ops` has one entry for each character that is no blank. */
function paint(text: string, ops: readonly Op[], colors: Colors): string {
  const color = { same: (part: string) => part, removed: colors.red, added: colors.green };
  const stretches: { op: Op; text: string }[] = [];
  let at = 0;
  for (const character of text) {
    const last = stretches.at(-1);
    const op = character !== ' ' ? (ops[at++] ?? 'same') : last?.op === ops[at] && last ? last.op : 'same';
    if (last?.op === op) last.text += character;
    else stretches.push({ op, text: character });
  }
  return stretches.map((stretch) => color[stretch.op](stretch.text)).join('');
}

function unspaced(text: string): string {
  return text.replaceAll(' ', '');
}
