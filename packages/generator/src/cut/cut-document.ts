// Takes what leaves out of one document: sections, rows, items, entries of lists in cells. A sentence that still refers to it is a
// fault of the template and is reported, never rewritten.
import { cellsOf, linesOf, rowOf, type Block } from '../text/blocks.ts';
import { listOf, type DocumentText } from '../text/document-text.ts';
import { sectionsOf } from '../text/sections.ts';
import type { CutList } from './cut-list.ts';
import { lostWithItem, lostWithRow } from './lost-with.ts';
import { mentionsCut } from './mentions.ts';

export interface CutResult {
  readonly document: DocumentText;
  /** Sections that lost everything they had and left with it. */
  readonly emptied: readonly string[];
  /** Sentences that still refer to what left, and what would leave with it although it speaks of something else. */
  readonly left: readonly string[];
}

export function cutDocument({ meta, blocks }: DocumentText, path: string, cut: CutList): CutResult {
  const kept = withoutSections(blocks, path, cut);
  const rows = withoutRows(kept, path, cut);
  const lost: string[] = [];
  const cleaned = rows.flatMap((block) => cleanBlock(block, { path, cut, lost }));
  const { blocks: full, emptied } = withoutEmpty(kept, cleaned);
  cutMeta(meta, path, cut, emptied);
  const left = full
    .filter((block) => mentionsCut(linesOf(block).join('\n'), path, cut))
    .map((block) => `${path}: ${linesOf(block).join(' ')}`);
  const unsaid = lost.map((text) => `${path}: "${text}" would leave with what it stands beside`);
  return {
    document: { meta, blocks: full },
    emptied: emptied.map((slug) => `${path}#${slug}`),
    left: [...left, ...unsaid],
  };
}

function withoutSections(blocks: readonly Block[], path: string, cut: CutList): Block[] {
  const gone = sectionsOf(blocks).filter(({ slug }) => cut.sections.has(`${path}#${slug}`));
  return blocks.filter((_, index) => !gone.some(({ start, end }) => index >= start && index < end));
}

/** A table or list that loses all it has leaves, and does not stay as a bare head. */
function withoutRows(blocks: readonly Block[], path: string, cut: CutList): Block[] {
  const here = cut.rows.filter((row) => row.path === path);
  if (here.length === 0) return [...blocks];
  const sections = sectionsOf(blocks);
  return blocks.flatMap((block, index): Block[] => {
    const starts = here
      .filter(({ slug }) => sections.some((item) => item.slug === slug && index >= item.start && index < item.end))
      .map((row) => row.starts);
    const out = (text: string): boolean => starts.some((start) => text.startsWith(start));
    if (block.kind === 'table') {
      const lines = block.lines.filter((line, row) => row < 2 || !out(cellsOf(line)[0] ?? ''));
      return lines.length > 2 || lines.length === block.lines.length ? [{ ...block, lines }] : [];
    }
    if (block.kind !== 'list') return [block];
    const items = block.items.filter((item) => !out((item[0] ?? '').replace(/^\S+ /, '')));
    return items.length === 0 ? [] : [{ ...block, items }];
  });
}

interface Cleaning {
  readonly path: string;
  readonly cut: CutList;
  /** Collects what leaves with a row or item without belonging to what leaves. */
  readonly lost: string[];
}

/** A block without the rows and items that refer to what leaves; none when nothing of it is left. */
function cleanBlock(block: Block, cleaning: Cleaning): Block[] {
  const { path, cut, lost } = cleaning;
  if (block.kind === 'table') {
    const lines = block.lines.flatMap((line, index) => (index < 2 ? [line] : cleanRow(line, cleaning)));
    return lines.length > 2 || block.lines.length <= 2 ? [{ ...block, lines }] : [];
  }
  if (block.kind !== 'list') return [block];
  const gone = block.items.filter((item) => mentionsCut(item.join('\n'), path, cut));
  lost.push(...gone.flatMap((item) => lostWithItem(item, path, cut)));
  const items = block.items.filter((item) => !gone.includes(item));
  return items.length === 0 ? [] : [{ kind: 'list', items: renumbered(items) }];
}

/** A row whose first cell leaves, leaves; of a list in another cell only the entry goes. */
function cleanRow(line: string, { path, cut, lost }: Cleaning): string[] {
  if (!mentionsCut(line, path, cut)) return [line];
  const cells = cellsOf(line).map((cell, index) => {
    if (!mentionsCut(cell, path, cut)) return cell;
    const separator = cell.includes('; ') ? '; ' : ', ';
    const entries = cell.split(separator).filter((entry) => !mentionsCut(entry, path, cut));
    return index === 0 || entries.length === 0 ? undefined : entries.join(separator);
  });
  if (cells.every((cell) => cell !== undefined)) return [rowOf(cells)];
  lost.push(...lostWithRow(line, path, cut));
  return [];
}

function renumbered(items: readonly (readonly string[])[]): string[][] {
  return items.map(([first = '', ...rest], index) => [first.replace(/^\d+\. /, `${index + 1}. `), ...rest]);
}

/** Sections that had blocks before and have none now. */
function withoutEmpty(before: readonly Block[], after: readonly Block[]) {
  const had = new Map(sectionsOf(before).map((section) => [section.slug, section.end - section.start]));
  const empty = sectionsOf(after).filter(({ slug, start, end }) => end - start === 1 && (had.get(slug) ?? 0) > 1);
  const starts = new Set(empty.map(({ start }) => start));
  return { blocks: after.filter((_, index) => !starts.has(index)), emptied: empty.map(({ slug }) => slug) };
}

const LISTS = ['records', 'forms', 'clauses', 'supersedes', 'related'];

function cutMeta(meta: DocumentText['meta'], path: string, cut: CutList, emptied: readonly string[]): void {
  for (const key of LISTS) {
    const items = listOf(meta, key);
    const kept = items.filter((item) => {
      const [head = '', slug] = item.split('#');
      if (key !== 'clauses') return !cut.ids.has(head);
      return slug === undefined || (!cut.sections.has(`${path}#${slug}`) && !emptied.includes(slug));
    });
    if (kept.length === items.length) continue;
    if (kept.length === 0 && key !== 'supersedes') meta.delete(key);
    else meta.set(key, meta.createNode(kept, { flow: kept.every((item) => item.length < 20) }));
  }
}
