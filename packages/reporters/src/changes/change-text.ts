// The judged change for a terminal: what it was compared with, then each document with its class, impact, approvals and redline.
import type { ChangedDocument, ChangeReport } from '@clausemark/linter';
import pc from 'picocolors';
import type { Colors } from 'picocolors/types.js';
import { clip } from '../escape/clip.ts';
import { escapeTerminal } from '../escape/terminal.ts';
import { wrap, wrapBehind } from '../pretty/wrap.ts';
import {
  actApprovalWords,
  approvalWords,
  changeHeadline,
  documentHeadline,
  documentRows,
} from './changed-document-words.ts';
import { withoutSigns } from './marked-line.ts';
import { redlineText } from './redline-text.ts';

interface Look {
  readonly width: number;
  readonly colors: Colors;
}

export function changeText(
  change: ChangeReport,
  options: { readonly width: number; readonly color: boolean },
): string[] {
  const look: Look = { width: options.width, colors: pc.createColors(options.color) };
  return [
    ...wrap(text(changeHeadline(change)), look.width).map((line) => look.colors.bold(line)),
    '',
    ...gateLines(change, look),
    ...change.acts.flatMap((act) => [...actLines(act, look), '']),
    ...change.documents.flatMap((document) => [...documentLines(document, look), '']),
  ];
}

function gateLines({ gate }: ChangeReport, { width, colors }: Look): string[] {
  if (gate.paths.length === 0) return [];
  return [
    ...wrap(text(`Decides how changes are judged: ${gate.paths.join(', ')}`), width).map((line) => colors.bold(line)),
    ...wrapBehind('  approval     ', text(approvalWords(gate.approvals)), width),
    '',
  ];
}

function actLines({ path, name, approvals }: ChangeReport['acts'][number], { width, colors }: Look): string[] {
  const rows = [
    ...(name === path ? [] : [['path', path] as const]),
    ['approval', actApprovalWords(approvals)] as const,
  ];
  return [
    ...wrap(text(name), width).map((line) => colors.bold(line)),
    ...rows.flatMap(([label, words]) =>
      wrapBehind(`  ${label.padEnd(12)} `, text(words), width).map((line) => colors.dim(line)),
    ),
  ];
}

function documentLines(document: ChangedDocument, look: Look): string[] {
  const { width, colors } = look;
  const head = wrap(text(documentHeadline(document)), width).map((line) => colors.bold(line));
  const rows = documentRows(document).flatMap(({ label, text: words }) =>
    wrapBehind(`  ${label.padEnd(12)} `, text(words), width).map((line) => colors.dim(line)),
  );
  return [
    ...head,
    ...rows,
    ...(document.redline !== undefined && showsWords(document) ? redlineText(document.redline, width, colors) : []),
  ];
}

/** Of a document that came or went as a whole every word is new or gone: nobody needs to see that marked. */
export function showsWords({ kind, class: changeClass }: ChangedDocument): boolean {
  return kind !== 'added' && kind !== 'removed' && changeClass !== 'none';
}

function text(raw: string): string {
  return withoutSigns(escapeTerminal(clip(raw)));
}
