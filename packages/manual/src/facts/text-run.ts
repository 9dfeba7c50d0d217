// A run of visible text: what the scanners read, and how a match in it becomes a place in the file.
import { span, type Span } from '../text/span.ts';
import { alignRun } from './align-run.ts';
import type { MentionFact } from './facts.ts';

/** Longer runs that differ from their source are not searched: the work grows with their square. */
const MAX_ALIGNED = 4000;

/** One text or code node of a document. */
export interface TextRun {
  /** Visible characters. */
  readonly text: string;
  /** The whole file; the run is written between `start` and `end`. */
  readonly file: string;
  readonly start: number;
  readonly end: number;
  readonly place: MentionFact['place'];
  /** Slug of the heading above. */
  readonly section: string;
  /** True when the run is the first text of a heading, cell, paragraph or list item. */
  readonly first: boolean;
}

/** The place of a part of a run in the file; the whole run where escapes or entities defy finding it. */
export function placeIn(run: TextRun, index: number, length: number): Span {
  const { text, file, start, end } = run;
  if (end - start === text.length) return span(start + index, start + index + length);
  if (text.length > MAX_ALIGNED) return span(start, end);
  const found = alignRun(text, file.slice(start, end), index, length);
  return found === undefined ? span(start, end) : span(start + found.start, start + found.end);
}

/** Visible text behind an index up to the end of its line, at most 80 characters. */
export function lineRest(text: string, from: number): string {
  const end = text.indexOf('\n', from);
  return text.slice(from, Math.min(end === -1 ? text.length : end, from + 80)).trimEnd();
}
