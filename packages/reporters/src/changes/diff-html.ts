// A comparison as one page that stands alone: no script, nothing to load, fit for print, to be kept with the approval or mailed.
import type { RedlineLine, TokenChange } from '@clausemark/control';
import { reasonWords } from '@clausemark/linter';
import { clip } from '../escape/clip.ts';
import { escapeMarkup } from '../escape/markup.ts';
import { STYLE } from '../html/style.ts';
import { headline, NO_GATE, pathWords, problemWords } from './change-words.ts';
import type { DocumentDiff, ManualDiff } from './document-diff.ts';
import { foldSections, type Fold } from './fold-sections.ts';
import { FRAME_ONLY, isOnlyFrame, lineMarker, runText } from './token-words.ts';

const POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/** Marks that print in black and white: removed words are struck, added ones underlined. */
const REDLINE = `
del { color: var(--error); text-decoration: line-through; }
ins { color: #1a6b2f; text-decoration: underline; }
@media (prefers-color-scheme: dark) { ins { color: #7fd99a; } }
.fold { color: #767676; font-size: 0.875rem; }
.line { margin: 0.25rem 0; padding-left: 0.75rem; border-left: 3px solid transparent; overflow-wrap: anywhere; }
.line.changed, .line.added, .line.removed { border-color: var(--line); }
.heading { font-weight: 600; }
@media print { body { max-width: none; margin: 0; } section { break-inside: auto; } }
`;

export function diffHtml(diff: ManualDiff): string {
  const lines = [
    '<!doctype html>',
    '<html lang="en">',
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${POLICY}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${text(headline(diff))}</title>`,
    `<style>${STYLE}${REDLINE}</style>`,
    '</head>',
    '<body>',
    '<main>',
    `<h1>${text(headline(diff))}</h1>`,
    ...diff.changes.flatMap(documentLines),
    ...diff.problems.map((problem) => `<p>${text(problemWords(problem))}</p>`),
    `<p class="fold">${text(NO_GATE)}</p>`,
    '</main>',
    '</body>',
    '</html>',
  ];
  return `${lines.join('\n')}\n`;
}

function documentLines(change: DocumentDiff): string[] {
  const { id, title, kind, minimum, reasons, redline, unreadable } = change;
  const head = [`<h2>${text(`${id} ${title}`)}</h2>`, `<p class="path">${text(pathWords(change))}</p>`];
  if (kind === 'same') return ['<section>', ...head, '<p>Did not change.</p>', '</section>'];
  return [
    '<section>',
    ...head,
    `<p><strong>${text(kind)}</strong>, class at least: <strong>${text(minimum)}</strong></p>`,
    ...list(reasons.map((reason) => text(reasonWords(reason)))),
    ...(unreadable === undefined ? [] : [`<p>${text(`It cannot be shown word by word: ${unreadable}`)}</p>`]),
    ...metadata(redline),
    ...foldSections(redline?.sections ?? []).flatMap(foldLines),
    '</section>',
  ];
}

function list(items: readonly string[]): string[] {
  return items.length === 0 ? [] : ['<ul>', ...items.map((item) => `<li>${item}</li>`), '</ul>'];
}

function metadata(redline: DocumentDiff['redline']): string[] {
  if (redline === undefined || redline.metadata.length === 0) return [];
  const rows = redline.metadata.map(({ key, before, after }) => {
    const [old, now] = [
      before === undefined ? '(none)' : `<del>${exact(before)}</del>`,
      after === undefined ? '(none)' : `<ins>${exact(after)}</ins>`,
    ];
    return `<tr><th scope="row">${text(key)}</th><td>${old}</td><td>${now}</td></tr>`;
  });
  return ['<table>', '<tr><th>Front matter</th><th>Before</th><th>After</th></tr>', ...rows, '</table>'];
}

function foldLines(fold: Fold): string[] {
  if (fold.folded) return [`<p class="fold">… unchanged: ${text(fold.headings.join(' · '))}</p>`];
  return fold.section.lines.map(lineHtml);
}

/** Never clipped: two long words that differ at their ends must not look the same. */
function lineHtml(line: RedlineLine): string {
  const cells = line.cells.map((runs) => runs.map((run) => marked(run, line)).join(' ')).join(' | ');
  const kind = line.kind === 'heading' ? ' heading' : '';
  const marker = exact(lineMarker(line));
  const frame = isOnlyFrame(line) ? ` ${text(FRAME_ONLY)}` : '';
  return `<p class="line ${line.op}${kind}">${marker === '' ? '' : `${marker} `}${cells}${frame}</p>`;
}

function marked(run: TokenChange, line: RedlineLine): string {
  const words = exact(runText(run, line));
  if (run.op === 'same') return words;
  return run.op === 'removed' ? `<del>${words}</del>` : `<ins>${words}</ins>`;
}

function exact(raw: string): string {
  return escapeMarkup(raw);
}

function text(raw: string): string {
  return escapeMarkup(clip(raw));
}
