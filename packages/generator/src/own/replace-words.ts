// Replaces words of the template by the company's own. Line breaks count as blanks, so a sentence is found however it is wrapped.
import { linesOf, readBlocks, type Block } from '../text/blocks.ts';

export interface WordReplacement {
  readonly from: string;
  readonly to: string;
}

export function replaceInBlocks(blocks: readonly Block[], replacements: readonly WordReplacement[]): Block[] {
  if (replacements.length === 0) return [...blocks];
  return blocks.flatMap((block) => {
    const before = linesOf(block).join('\n');
    const after = replaceWords(before, replacements);
    return after === before ? [block] : readBlocks(after).map(wrapped);
  });
}

const WIDTH = 120;

/** Paragraphs and items wrapped again: names are longer or shorter than the template's. */
function wrapped(block: Block): Block {
  if (block.kind === 'list') return { ...block, items: block.items.map((item) => wrap(item)) };
  return block.kind === 'text' && !block.lines.some((line) => /^>|\s$/.test(line))
    ? { ...block, lines: wrap(block.lines) }
    : block;
}

function wrap(lines: readonly string[]): string[] {
  if (lines.some((line) => /^\s*$|^\s+(?:[-*]|\d+\.) /.test(line))) return [...lines];
  const indent = ' '.repeat(/^(?:[-*+]|\d+\.) /.exec(lines[0] ?? '')?.[0].length ?? 0);
  const found: string[] = [];
  for (const word of lines.join(' ').split(/\s+/)) {
    const last = found.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= WIDTH) found[found.length - 1] = `${last} ${word}`;
    else found.push(last === undefined ? word : indent + word);
  }
  return found;
}

export function replaceWords(text: string, replacements: readonly WordReplacement[]): string {
  return replacements.reduce((current, { from, to }) => current.replace(pattern(from), () => to), text);
}

function pattern(words: string): RegExp {
  const escaped = words.split(/\s+/).map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`));
  return new RegExp(escaped.join(String.raw`\s+`), 'g');
}
