// A comparison for a terminal: document by document, words marked by signs and, where there are colours, by colours as well.
import pc from 'picocolors';
import type { Colors } from 'picocolors/types.js';
import { reasonWords } from '@clausemark/linter';
import { clip } from '../escape/clip.ts';
import { escapeTerminal } from '../escape/terminal.ts';
import { wrap, wrapBehind } from '../pretty/wrap.ts';
import { headline, NO_GATE, pathWords, problemWords } from './change-words.ts';
import type { DocumentDiff, ManualDiff } from './document-diff.ts';
import { withoutSigns } from './marked-line.ts';
import { redlineText } from './redline-text.ts';

interface Look {
  readonly width: number;
  readonly colors: Colors;
}

export function diffText(
  diff: ManualDiff,
  options: { readonly width?: number; readonly color?: boolean } = {},
): string {
  const look = { width: options.width ?? 80, colors: pc.createColors(options.color ?? false) };
  const lines = [
    ...wrap(text(headline(diff)), look.width),
    ...diff.changes.flatMap((change) => ['', ...documentLines(change, look)]),
    ...(diff.problems.length === 0 ? [] : ['']),
    ...diff.problems.flatMap((problem) => wrapBehind('! ', text(problemWords(problem)), look.width)),
    '',
    ...wrap(NO_GATE, look.width),
  ];
  return lines.map((line) => `${line}\n`).join('');
}

function documentLines(change: DocumentDiff, { width, colors }: Look): string[] {
  const { id, title, kind, minimum, reasons, redline, unreadable } = change;
  const head = wrap(text(`${id}  ${title}`), width).map((line) => colors.bold(line));
  const path = wrapBehind('  ', text(pathWords(change)), width).map((line) => colors.dim(line));
  if (kind === 'same') return [...head, ...path, '  did not change'];
  return [
    ...head,
    ...path,
    ...wrapBehind('  ', `${kind}, class at least: ${minimum}`, width),
    ...reasons.flatMap((reason) => wrapBehind('    because  ', text(reasonWords(reason)), width)),
    ...(unreadable === undefined
      ? []
      : wrapBehind('  ', text(`It cannot be shown word by word: ${unreadable}`), width)),
    ...(redline === undefined ? [] : redlineText(redline, width, colors)),
  ];
}

function text(raw: string): string {
  return withoutSigns(escapeTerminal(clip(raw)));
}
