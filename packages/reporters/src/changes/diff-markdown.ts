// A comparison as Markdown for a comment or a mail: removed words struck, added ones underlined.
import { reasonWords } from '@clausemark/linter';
import { clip } from '../escape/clip.ts';
import { escapeMarkdown } from '../escape/markdown.ts';
import { headline, NO_GATE, pathWords, problemWords } from './change-words.ts';
import type { DocumentDiff, ManualDiff } from './document-diff.ts';
import { redlineMarkdown } from './redline-markdown.ts';

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
    ...(redline === undefined ? [] : redlineMarkdown(redline)),
  ];
}

function text(raw: string): string {
  return escapeMarkdown(clip(raw));
}
