// Paragraphs, items and quotations wrapped again after their words changed. A link stays on one line.
import type { Block } from './blocks.ts';

const WIDTH = 120;

export function wrapped(block: Block): Block {
  if (block.kind === 'list') return { ...block, items: block.items.map((item) => wrap(item)) };
  return block.kind === 'text' && !block.lines.some((line) => /\s$/.test(line))
    ? { ...block, lines: wrap(block.lines) }
    : block;
}

/** Words, each link with its label as one of them. */
const WORDS = /[^\s[]*\[[^\]]*\]\([^()\s]*\)\S*|\S+/g;

function wrap(lines: readonly string[]): readonly string[] {
  if (lines.some((line) => /^\s*$|^\s+(?:[-*]|\d+\.) /.test(line))) return lines;
  const quoted = lines.every((line) => line.startsWith('> '));
  if (!quoted && lines.some((line) => line.startsWith('>'))) return lines;
  const text = lines.map((line) => (quoted ? line.slice(2) : line)).join(' ');
  const indent = quoted ? '> ' : ' '.repeat(/^(?:[-*+]|\d+\.) /.exec(lines[0] ?? '')?.[0].length ?? 0);
  const found: string[] = [];
  for (const word of text.match(WORDS) ?? []) {
    const whole = word.replace(/\s+/g, ' ');
    const last = found.at(-1);
    if (last !== undefined && last.length + 1 + whole.length <= WIDTH) found[found.length - 1] = `${last} ${whole}`;
    else found.push(last === undefined && !quoted ? whole : indent + whole);
  }
  return found;
}
