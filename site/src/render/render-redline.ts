// A redline as HTML: removed words struck, added ones underlined, sections without changes folded. Every word of it is escaped.
import type { Redline, RedlineLine, TokenChange } from '@clausemark/control';
import { escapeMarkup, foldSections, isOnlyFrame, lineMarker, runText } from '@clausemark/reporters';
import type { Speaker } from '../texts/speaker.ts';

export function renderRedline(speaker: Speaker, { metadata, sections }: Redline): string {
  const lines = foldSections(sections).map((fold) =>
    fold.folded
      ? `<p class="fold">${escapeMarkup(speaker.say('changes.unchanged', { sections: fold.headings.join(' \u00b7 ') }))}</p>`
      : fold.section.lines.map((line) => renderLine(speaker, line)).join(''),
  );
  return `${renderMetadata(speaker, metadata)}${lines.join('')}`;
}

function renderMetadata({ say }: Speaker, metadata: Redline['metadata']): string {
  if (metadata.length === 0) return '';
  const value = (text: string | undefined, tag: 'del' | 'ins'): string =>
    text === undefined ? escapeMarkup(say('changes.data.none')) : `<${tag}>${escapeMarkup(text)}</${tag}>`;
  const rows = metadata.map(
    ({ key, before, after }) =>
      `<tr><th scope="row">${escapeMarkup(key)}</th><td>${value(before, 'del')}</td><td>${value(after, 'ins')}</td></tr>`,
  );
  const heads = (['changes.data.name', 'changes.data.before', 'changes.data.after'] as const).map(
    (name) => `<th scope="col">${escapeMarkup(say(name))}</th>`,
  );
  return (
    `<div class="table-scroll" role="region" tabindex="0" aria-label="${escapeMarkup(say('changes.data'))}"><table class="redline-data">` +
    `<thead><tr>${heads.join('')}</tr></thead><tbody>${rows.join('')}</tbody></table></div>`
  );
}

function renderLine(speaker: Speaker, line: RedlineLine): string {
  const image = speaker.say('changes.image');
  const cells = line.cells.map((runs) => runs.map((run) => renderRun(run, line, image)).join(' ')).join(' | ');
  // A heading looks like one; its signs are needed only where the level is all that changed.
  const marker = line.kind === 'heading' && !isOnlyFrame(line) ? '' : escapeMarkup(lineMarker(line));
  const frame = isOnlyFrame(line) ? ` ${escapeMarkup(speaker.say('changes.frame-only'))}` : '';
  const kind = line.kind === 'heading' ? ' redline-heading' : '';
  return `<p class="redline-line redline-${line.op}${kind}">${marker === '' ? '' : `${marker} `}${cells}${frame}</p>`;
}

function renderRun(run: TokenChange, line: RedlineLine, image: string): string {
  const words = escapeMarkup(runText(run, line, image));
  if (run.op === 'same') return words;
  return run.op === 'removed' ? `<del>${words}</del>` : `<ins>${words}</ins>`;
}
