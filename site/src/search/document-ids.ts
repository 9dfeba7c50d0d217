// Ids as people type them: `qp841`, `QP 841`, `F-870-1`. Separators, case and leading zeros may differ, nothing else.
import { withTerms } from './tokenize.ts';

export interface DocumentIds<Item> {
  /** Documents whose whole id the text is. Several when it fits several: then nobody may be sent to one of them. */
  readonly named: (text: string) => readonly Item[];
  /** Documents whose id starts with the text. */
  readonly starting: (text: string) => readonly Item[];
  /** The text with the ids in it as the documents write them, so that the index knows them. */
  readonly respelled: (text: string) => string;
}

const BETWEEN = '[\\s._/\\u2010-\\u2015-]*';
const LIKE_AN_ID = new RegExp(`^\\p{L}+${BETWEEN}\\p{N}[\\p{L}\\p{N}\\s._/\\u2010-\\u2015-]*$`, 'u');

export function documentIds<Item extends { readonly id: string }>(items: readonly Item[]): DocumentIds<Item> {
  const bySpelling = new Map<string, Set<Item>>();
  for (const item of items)
    for (const spelling of spellings(item.id))
      bySpelling.set(spelling, (bySpelling.get(spelling) ?? new Set()).add(item));
  const named = (text: string): readonly Item[] => {
    const wanted = text.toLowerCase().replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
    if (wanted === '') return [];
    const near = spellings(wanted).flatMap((spelling) => [...(bySpelling.get(spelling) ?? [])]);
    const exact = near.filter(({ id }) => id.toLowerCase() === wanted);
    return [...new Set(exact.length > 0 ? exact : near.filter(({ id }) => reading(id).test(wanted)))];
  };
  return {
    named,
    starting: (text) => {
      const wanted = text.trim().toLowerCase();
      if (!LIKE_AN_ID.test(wanted)) return [];
      const start = partsOf(wanted).join('');
      return items.filter(({ id }) => spellings(id).some((spelling) => spelling.startsWith(start)));
    },
    respelled: (text) =>
      withTerms(text, (term) => {
        const [only, another] = /\p{L}.*\p{N}/u.test(term) ? named(term) : [];
        return only === undefined || another !== undefined ? term : only.id;
      }),
  };
}

/** `F-870-01` as it is said in one go: `f87001`, or `f8701`. */
export function spellings(id: string): readonly string[] {
  const parts = partsOf(id.toLowerCase());
  return [...new Set([parts.join(''), parts.map(withoutZeros).join('')])];
}

/** What may be read as the id. A separator in the text must be one of the id, so that `F-87-001` is not `F-870-01`. */
function reading(id: string): RegExp {
  const parts = partsOf(id.toLowerCase()).map(withoutZeros);
  return new RegExp(`^${parts.map((part) => (/\p{N}/u.test(part) ? `0*${part}` : part)).join(BETWEEN)}$`, 'u');
}

function partsOf(text: string): readonly string[] {
  return text.match(/\p{L}+|\p{N}+/gu) ?? [];
}

function withoutZeros(part: string): string {
  return part.replace(/^0+(?=\p{N})/u, '');
}
