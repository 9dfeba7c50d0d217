// A comparison as Markdown for a comment or a mail: removed words struck, added ones underlined.
import type { RedlineLine } from '@clausemark/control';
import { reasonWords } from '@clausemark/linter';
import { clip } from '../escape/clip.ts';
import { escapeMarkdown } from '../escape/markdown.ts';
import { markdownTable } from '../table/markdown-table.ts';
import { headline, NO_GATE, pathWords, problemWords } from './change-words.ts';
import type { DocumentDiff, ManualDiff } from './document-diff.ts';
import { foldSections, type Fold } from './fold-sections.ts';
import { metadataTable } from './metadata-table.ts';
import { FRAME_ONLY, isOnlyFrame, lineMarker, runText } from './token-words.ts';

const TAGS = { same: ['', ''], removed: ['<del>', '</del>'], added: ['<ins>', '</ins>'] } as const;

export function diffMarkdown(diff: ManualDiff): string {
  const blocks = [
    text(headline(diff)),
    ...diff.changes.flatMap(documentBlocks),
    diff.problems.map((problem) => `- ${text(problemWords(problem))}`).join('\n'),
    NO_GATE,
  ];
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}

function documentBlocks(change: DocumentDiff): string[] {
  const { id, title, kind, minimum, reasons, redline, unreadable } = change;
  const head = [`### ${text(`${id} ${title}`)}`, text(pathWords(change))];
  if (kind === 'same') return [...head, 'Did not change.'];
  return [
    ...head,
    `**${kind}**, class at least: **${minimum}**`,
    reasons.map((reason) => `- ${text(reasonWords(reason))}`).join('\n'),
    unreadable === undefined ? '' : text(`It cannot be shown word by word: ${unreadable}`),
    redline === undefined || redline.metadata.length === 0
      ? ''
      : markdownTable(metadataTable(redline.metadata)).trimEnd(),
    ...foldSections(redline?.sections ?? []).map(foldBlock),
  ];
}

function foldBlock(fold: Fold): string {
  if (fold.folded) return `… unchanged: ${text(fold.headings.join(' · '))}`;
  return fold.section.lines.map((line) => `- ${lineOf(line)}`).join('\n');
}

/** Never clipped: two long words that differ at their ends must not look the same. */
function lineOf(line: RedlineLine): string {
  const cells = line.cells.map((runs) =>
    runs.map((run) => `${TAGS[run.op][0]}${escapeMarkdown(runText(run, line))}${TAGS[run.op][1]}`).join(' '),
  );
  const parts = [escapeMarkdown(lineMarker(line)), cells.join(' &#124; '), isOnlyFrame(line) ? FRAME_ONLY : ''];
  return parts.filter((part) => part !== '').join(' ');
}

function text(raw: string): string {
  return escapeMarkdown(clip(raw));
}
