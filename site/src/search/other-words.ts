// A query in other words: what the trade says for the same, and initials of titles. Search says for which other words it looked, and writes
// nothing in anybody's text.
import { queryTerms } from './tokenize.ts';

interface Term {
  readonly text: string;
  readonly open: boolean;
}

export type OtherWords = readonly (readonly Term[])[];

/** @param lines as in `words-of-the-trade.ts` */
export function otherWordsOf(lines: readonly string[]): OtherWords {
  return lines.map((line) =>
    line.split(', ').map((term) => ({ text: term.replace('*', ''), open: term.endsWith('*') })),
  );
}

/** Queries that ask for the same in other words: for all of the query, else for the longest part of it that is known. */
export function inOtherWords(groups: OtherWords, query: string): readonly string[] {
  const words = wordsOf(query);
  for (let length = words.length; length > 0; length -= 1)
    for (let start = 0; start + length <= words.length; start += 1) {
      const others = othersOf(groups, words.slice(start, start + length).join(' '));
      const [before, after] = [words.slice(0, start), words.slice(start + length)];
      if (others.length > 0) return others.map((other) => [...before, other, ...after].join(' '));
    }
  return [];
}

/** The words of a title whose initials the query is, as `CoC` for "Certificate of conformity"; undefined for another title. */
export function wordsOfInitials(query: string, title: string): string | undefined {
  const [letters = '', another] = wordsOf(query);
  if (another !== undefined || !/^\p{L}{3,6}$/u.test(letters)) return undefined;
  const words = title.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const start = words
    .map(([initial]) => initial)
    .join('')
    .indexOf(letters);
  return start === -1 ? undefined : words.slice(start, start + letters.length).join(' ');
}

function othersOf(groups: OtherWords, phrase: string): readonly string[] {
  const one = phrase.replace(/(?<=\p{L}{3})s$/u, '');
  const fits = ({ text, open }: Term): boolean => text === phrase || text === one || (open && phrase.startsWith(text));
  return groups.flatMap((group) =>
    group.some(fits) ? group.filter((term) => !fits(term)).map(({ text }) => text) : [],
  );
}

/** `C.o.C.` is `coc`. */
function wordsOf(query: string): string[] {
  return queryTerms(query.toLowerCase()).map((word) =>
    /^(?:\p{L}\.)+\p{L}$/u.test(word) ? word.replaceAll('.', '') : word,
  );
}
