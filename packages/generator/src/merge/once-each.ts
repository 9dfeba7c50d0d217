// Documents that were merged are named once: entries of a list, and links of a list in a cell, that became the same.
import { cellsOf, rowOf, type Block } from '../text/blocks.ts';

export function onceEach(block: Block): Block {
  if (block.kind === 'table')
    return { ...block, lines: block.lines.map((line, row) => (row < 2 ? line : rowOf(cellsOf(line).map(cellOnce)))) };
  if (block.kind !== 'list') return block;
  const seen = new Set<string>();
  const items = block.items.filter((item) => {
    const text = item.join(' ').replace(/\s+/g, ' ');
    if (!/^[-*+] \[[^\]]*\]\([^()]*\)$/.test(text)) return true;
    return !seen.has(text) && seen.add(text).has(text);
  });
  return { ...block, items };
}

/** `[QP-01](a), [QP-02](b), [QP-01](a)` as `[QP-01](a), [QP-02](b)`; other words stay as they are. */
function cellOnce(cell: string): string {
  const entries = cell.split(', ');
  const links = entries.filter((entry) => /^\[[^\]]*\]\([^()]*\)$/.test(entry));
  if (new Set(links).size === links.length) return cell;
  return entries.filter((entry, index) => !links.includes(entry) || entries.indexOf(entry) === index).join(', ');
}
