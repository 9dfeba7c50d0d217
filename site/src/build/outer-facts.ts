// What a page can know of another document, as one hash: all facts but how many words there are and where exactly they stand. While it is
// the same, somebody changed words of that document and nothing that is said of it elsewhere.
import { createHash } from 'node:crypto';
import type { DocumentFacts, ManualDocument } from '@clausemark/manual';

/** How the facts of each kind are told apart. Listed one by one: a new kind has to be thought of. */
const kinds: Readonly<Record<keyof DocumentFacts, 'whole' | 'left-out' | 'few'>> = {
  bytes: 'left-out',
  lines: 'left-out',
  bodyStart: 'left-out',
  words: 'few',
  frontMatter: 'whole',
  headings: 'whole',
  anchors: 'whole',
  links: 'whole',
  rawLinks: 'whole',
  definitions: 'whole',
  mentions: 'whole',
  clauseMentions: 'whole',
  tables: 'whole',
  surplusCells: 'whole',
  labels: 'whole',
  html: 'whole',
  characters: 'whole',
  placeholders: 'whole',
  leftovers: 'whole',
  problems: 'whole',
};
const names = Object.keys(kinds) as (keyof DocumentFacts)[];

/** A section of two words answers nothing, and one of six may say "not applicable"; beyond that, words are not counted. */
const FEW_WORDS = 8;

/** SHA-256 in hex. */
export function outerFacts({ facts }: ManualDocument): string {
  const told = names.filter((name) => kinds[name] !== 'left-out').map((name) => facts[name]);
  const rankOf = ranks(told);
  const text = JSON.stringify(told, (key, value: unknown) => {
    if (isSpan(value)) return `${rankOf.get(value.start)}-${rankOf.get(value.end)}`;
    if (typeof value !== 'number') return value;
    return key === 'end' ? rankOf.get(value) : key === 'depth' ? value : Math.min(value, FEW_WORDS);
  });
  return createHash('sha256').update(text).digest('hex');
}

/** The order of all places: words that are put in before a heading move it, and nothing changes its place among the others. */
function ranks(told: unknown): ReadonlyMap<number, number> {
  const offsets = new Set<number>();
  JSON.stringify(told, (key, value: unknown) => {
    if (isSpan(value)) offsets.add(value.start).add(value.end);
    if (key === 'end' && typeof value === 'number') offsets.add(value);
    return value;
  });
  return new Map([...offsets].toSorted((a, b) => a - b).map((offset, rank) => [offset, rank]));
}

function isSpan(value: unknown): value is { readonly start: number; readonly end: number } {
  return (
    typeof value === 'object' && value !== null && 'start' in value && typeof value.start === 'number' && 'end' in value
  );
}
