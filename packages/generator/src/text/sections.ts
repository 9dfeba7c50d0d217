// The sections of a body: which blocks stand under which heading.
import { createSlugger } from '@clausemark/manual';
import type { Block } from './blocks.ts';

export interface SectionPlace {
  readonly slug: string;
  readonly title: string;
  readonly level: number;
  /** Index of the heading. */
  readonly start: number;
  /** Index behind the last block, sections below included. */
  readonly end: number;
}

export function sectionsOf(blocks: readonly Block[]): SectionPlace[] {
  const slug = createSlugger();
  return blocks.flatMap((block, start): SectionPlace[] => {
    if (block.kind !== 'heading') return [];
    const next = blocks.findIndex(
      (other, index) => index > start && other.kind === 'heading' && other.level <= block.level,
    );
    const end = next === -1 ? blocks.length : next;
    return [{ slug: slug(block.text), title: block.text, level: block.level, start, end }];
  });
}
