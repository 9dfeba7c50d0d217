// Replaces words of the template by the company's own. Line breaks count as blanks, so a sentence is found however it is wrapped.
import { linesOf, readBlocks, type Block } from '../text/blocks.ts';
import { wrapped } from '../text/wrapped.ts';

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

export function replaceWords(text: string, replacements: readonly WordReplacement[]): string {
  return replacements.reduce((current, { from, to }) => current.replace(pattern(from, to === ''), () => to), text);
}

/** Words that leave take the blanks before them along. */
function pattern(words: string, leaves: boolean): RegExp {
  const escaped = words.split(/\s+/).map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`));
  return new RegExp(`${leaves ? String.raw`(?:(?<=\S)[ \t]+)?` : ''}${escaped.join(String.raw`\s+`)}`, 'g');
}
