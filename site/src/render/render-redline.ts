// A redline as HTML: removed words struck, added ones underlined, sections without changes folded. Every word of it is escaped.
import type { Redline, RedlineLine, TokenChange } from '@clausemark/control';
import { escapeMarkup, foldSections, FRAME_ONLY, isOnlyFrame, lineMarker, runText } from '@clausemark/reporters';

export function renderRedline({ metadata, sections }: Redline): string {
  const lines = foldSections(sections).map((fold) =>
    fold.folded
      ? `<p class="fold">Unchanged: ${escapeMarkup(fold.headings.join(' \u00b7 '))}</p>`
      : fold.section.lines.map(renderLine).join(''),
  );
  return `${renderMetadata(metadata)}${lines.join('')}`;
}

function renderMetadata(metadata: Redline['metadata']): string {
  if (metadata.length === 0) return '';
  const rows = metadata.map(
    ({ key, before, after }) =>
      `<tr><th scope="row">${escapeMarkup(key)}</th><td>${value(before, 'del')}</td><td>${value(after, 'ins')}</td></tr>`,
  );
  return (
    '<div class="table-scroll" role="region" tabindex="0" aria-label="Control data that changed"><table class="redline-data">' +
    '<thead><tr><th scope="col">Control data</th><th scope="col">Before</th><th scope="col">After</th></tr></thead>' +
    `<tbody>${rows.join('')}</tbody></table></div>`
  );
}

function value(text: string | undefined, tag: 'del' | 'ins'): string {
  return text === undefined ? 'none' : `<${tag}>${escapeMarkup(text)}</${tag}>`;
}

function renderLine(line: RedlineLine): string {
  const cells = line.cells.map((runs) => runs.map((run) => renderRun(run, line)).join(' ')).join(' | ');
  // A heading looks like one; its signs are needed only where the level is all that changed.
  const marker = line.kind === 'heading' && !isOnlyFrame(line) ? '' : escapeMarkup(lineMarker(line));
  const frame = isOnlyFrame(line) ? ` ${escapeMarkup(FRAME_ONLY)}` : '';
  const kind = line.kind === 'heading' ? ' redline-heading' : '';
  return `<p class="redline-line redline-${line.op}${kind}">${marker === '' ? '' : `${marker} `}${cells}${frame}</p>`;
}

function renderRun(run: TokenChange, line: RedlineLine): string {
  const words = escapeMarkup(runText(run, line));
  if (run.op === 'same') return words;
  return run.op === 'removed' ? `<del>${words}</del>` : `<ins>${words}</ins>`;
}
