// The words that changed, as blocks of Markdown: removed ones struck, added ones underlined.
import type { Redline, RedlineLine } from '@clausemark/control';
import { clip } from '../escape/clip.ts';
import { escapeMarkdown } from '../escape/markdown.ts';
import { markdownTable } from '../table/markdown-table.ts';
import { foldSections, type Fold } from './fold-sections.ts';
import { metadataTable } from './metadata-table.ts';
import { FRAME_ONLY, isOnlyFrame, lineMarker, runText } from './token-words.ts';

const TAGS = { same: ['', ''], removed: ['<del>', '</del>'], added: ['<ins>', '</ins>'] } as const;

export function redlineMarkdown({ metadata, sections }: Redline): string[] {
  return [
    ...(metadata.length === 0 ? [] : [markdownTable(metadataTable(metadata)).trimEnd()]),
    ...foldSections(sections).map(foldBlock),
  ];
}

function foldBlock(fold: Fold): string {
  if (fold.folded) return `… unchanged: ${escapeMarkdown(clip(fold.headings.join(' · ')))}`;
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
