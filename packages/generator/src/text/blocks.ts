// A body as blocks of lines, so that a section, a table row or a list item can leave without touching the rest.
// It knows the plain Markdown that the template is written in, nothing more.

export type Block =
  | { readonly kind: 'heading'; readonly level: number; readonly text: string }
  /** The first two lines are head and ruler. */
  | { readonly kind: 'table'; readonly lines: readonly string[] }
  /** Each item with its further lines. */
  | { readonly kind: 'list'; readonly items: readonly (readonly string[])[] }
  | { readonly kind: 'code' | 'text'; readonly lines: readonly string[] };

const HEADING = /^(#{1,6}) (.*)$/;
const ITEM = /^(?:[-*+]|\d+\.) /;

export function readBlocks(body: string): Block[] {
  return chunks(body.replace(/\r\n?/g, '\n').split('\n')).map(blockOf);
}

export function writeBlocks(blocks: readonly Block[]): string {
  return `${blocks.map((block) => linesOf(block).join('\n')).join('\n\n')}\n`;
}

export function linesOf(block: Block): readonly string[] {
  if (block.kind === 'heading') return [`${'#'.repeat(block.level)} ${block.text}`];
  return block.kind === 'list' ? block.items.flat() : block.lines;
}

/** Lines between blank lines; a code fence is one chunk whatever is in it, and so is a list with indented lines after a gap. */
function chunks(lines: readonly string[]): string[][] {
  const found: string[][] = [];
  let open: string[] | undefined;
  let fence = false;
  for (const line of lines) {
    if (open !== undefined && (fence || line.trim() !== '')) open.push(line);
    else if (line.trim() === '') open = undefined;
    else if (/^ {2,}\S/.test(line) && ITEM.test(found.at(-1)?.[0] ?? '')) {
      open = found.at(-1);
      open?.push('', line);
    } else found.push((open = [line]));
    if (/^ {0,3}(?:```|~~~)/.test(line)) fence = !fence;
  }
  return found;
}

function blockOf(lines: readonly string[]): Block {
  const [first = ''] = lines;
  const heading = lines.length === 1 ? HEADING.exec(first) : null;
  if (heading !== null) return { kind: 'heading', level: heading[1]?.length ?? 1, text: heading[2] ?? '' };
  if (/^ {0,3}(?:```|~~~)/.test(first)) return { kind: 'code', lines };
  if (first.startsWith('|')) return { kind: 'table', lines };
  return ITEM.test(first) ? { kind: 'list', items: itemsOf(lines) } : { kind: 'text', lines };
}

function itemsOf(lines: readonly string[]): string[][] {
  const items: string[][] = [];
  for (const line of lines) {
    if (ITEM.test(line)) items.push([line]);
    else items.at(-1)?.push(line);
  }
  return items;
}

/** Cells of a table row, trimmed. Escaped bars stay in their cell. */
export function cellsOf(row: string): string[] {
  return row
    .replace(/^\s*\|/, '')
    .replace(/\|\s*$/, '')
    .split(/(?<!\\)\|/)
    .map((cell) => cell.trim());
}

export function rowOf(cells: readonly string[]): string {
  return `|${cells.map((cell) => (cell === '' ? ' ' : ` ${cell} `)).join('|')}|`;
}
