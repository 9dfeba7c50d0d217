// What else a row or item says that leaves because it refers to something that leaves. Nothing of it may stay behind unsaid: such a row
// is a fault of the template, to be worded apart or named under `rows`, where somebody has decided that it leaves whole.
import { cellsOf } from '../text/blocks.ts';
import type { CutList } from './cut-list.ts';
import { linksOf, mentionsCut } from './mentions.ts';

/** Sentences of an item that speak of nothing that leaves. */
export function lostWithItem(item: readonly string[], path: string, cut: CutList): string[] {
  const text = item.map((line) => line.trim()).join(' ');
  const sentences = text.replace(/^(?:[-*+]|\d+\.) /, '').split(/(?<=[.!?])\s+(?=[A-Z([])/);
  return sentences.filter((sentence) => !mentionsCut(sentence, path, cut));
}

/** Cells of a row that refer to something that stays. */
export function lostWithRow(row: string, path: string, cut: CutList): string[] {
  return cellsOf(row).filter(
    (cell) => linksOf(cell).length > 0 && !linksOf(cell).every((link) => mentionsCut(link, path, cut)),
  );
}
