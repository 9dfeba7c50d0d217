// Duty: the titles of a standard that name one number and no other.
import type { Standard } from '../standard/standard.ts';
import { normaliseTitle } from './normalise-title.ts';

export interface TitledNumber {
  readonly number: string;
  readonly title: string;
  /** True for a number of a sister standard, which must not be claimed here. */
  readonly foreign: boolean;
}

const indexes = new WeakMap<Standard, ReadonlyMap<string, TitledNumber>>();

/**
 * Titles in normal form. Left out: labels of untitled clauses, reserved numbers, titles in brackets, and titles that
 * stand more than once, such as General. A foreign title never displaces a title of the standard itself.
 */
export function titleIndex(standard: Standard): ReadonlyMap<string, TitledNumber> {
  const known = indexes.get(standard) ?? build(standard);
  indexes.set(standard, known);
  return known;
}

function build(standard: Standard): ReadonlyMap<string, TitledNumber> {
  const own = standard.clauses
    .filter((clause) => !clause.untitled && clause.kind !== 'reserved')
    .map(({ number, title }) => ({ number, title, foreign: false }));
  const foreign = standard.foreignNumbers
    .filter(({ title }) => !title.startsWith('('))
    .map(({ number, title }) => ({ number, title, foreign: true }));
  return new Map([...unique(foreign), ...unique(own)]);
}

function unique(titles: readonly TitledNumber[]): readonly (readonly [string, TitledNumber])[] {
  const groups = Map.groupBy(titles, ({ title }) => normaliseTitle(title));
  return [...groups].flatMap(([title, [only, ...others]]) =>
    only === undefined || others.length > 0 || title === '' ? [] : [[title, only] as const],
  );
}
