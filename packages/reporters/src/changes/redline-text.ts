// The words that changed, as lines for a terminal: a table of the front matter, then section by section.
import type { Redline } from '@clausemark/control';
import type { Colors } from 'picocolors/types.js';
import { clip } from '../escape/clip.ts';
import { escapeTerminal } from '../escape/terminal.ts';
import { wrapBehind } from '../pretty/wrap.ts';
import { textTable } from '../table/text-table.ts';
import { foldSections, type Fold } from './fold-sections.ts';
import { markedLine, withoutSigns } from './marked-line.ts';
import { metadataTable } from './metadata-table.ts';

export function redlineText({ metadata, sections }: Redline, width: number, colors: Colors): string[] {
  return [
    ...(metadata.length === 0 ? [] : ['', ...indented(frontMatter(metadata, width))]),
    ...(sections.length === 0 ? [] : ['']),
    ...foldSections(sections).flatMap((fold) => foldLines(fold, width, colors)),
  ];
}

/** Never clipped: two long lists of clauses that differ at their ends must not look the same. A front matter has 16 KiB at most. */
function frontMatter(metadata: Redline['metadata'], width: number): string {
  return textTable(metadataTable(metadata), width - 2, Number.POSITIVE_INFINITY);
}

function foldLines(fold: Fold, width: number, colors: Colors): string[] {
  if (!fold.folded) return fold.section.lines.flatMap((line) => markedLine(line, width, colors));
  const folded = withoutSigns(escapeTerminal(clip(`unchanged: ${fold.headings.join(' · ')}`)));
  return wrapBehind('  … ', folded, width).map((line) => colors.dim(line));
}

function indented(block: string): string[] {
  return block
    .trimEnd()
    .split('\n')
    .map((line) => `  ${line}`.trimEnd());
}
