// Duty: tell one clause number from a range of two. A hyphen is a range mark unless the catalogue uses it in numbers.
import type { Standard } from '../standard/standard.ts';
import { clauseNumberPattern } from './clause-number-pattern.ts';
import type { Part } from './reference-parts.ts';

const longest = 200; // two numbers of 64 characters and some blanks; more is no reference, and would cost time

/** One part, or two of a range `a-b`, `a–b`, `a~b` (blanks around the mark are fine); undefined if it is neither. */
export function splitRange(body: Part, standard: Standard): readonly Part[] | undefined {
  if (body.text.length > longest) return undefined;
  if (standard.byNumber.has(body.text)) return [body];
  const hyphenated = standard.clauses.some((clause) => clause.number.includes('-'));
  const marks = hyphenated ? /[–~]/ : /[-–~]/;
  const mark = body.text.search(marks);
  if (mark >= 0) return splitAt(body, mark, marks);
  const range = hyphenated ? knownRange(body, standard) : undefined;
  return range ?? (clauseNumberPattern().test(body.text) ? [body] : undefined);
}

/** In a catalogue with hyphens in its numbers: the hyphen between two clauses of the catalogue. */
function knownRange(body: Part, standard: Standard): readonly Part[] | undefined {
  const splits = Array.from(body.text.matchAll(/-/g), ({ index }) => sides(body, index));
  return splits.find((split) => split.every((part) => standard.byNumber.has(part.text)));
}

function splitAt(body: Part, mark: number, marks: RegExp): readonly Part[] | undefined {
  const split = sides(body, mark);
  return split.every(({ text }) => clauseNumberPattern().test(text) && !marks.test(text)) ? split : undefined;
}

function sides(body: Part, mark: number): readonly Part[] {
  return [trimmed(body.text.slice(0, mark), body.start), trimmed(body.text.slice(mark + 1), body.start + mark + 1)];
}

function trimmed(text: string, offset: number): Part {
  const inner = text.trim();
  const start = offset + text.indexOf(inner);
  return { text: inner, start, end: start + inner.length };
}
