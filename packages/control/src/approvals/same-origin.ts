// Whether one text was made from another: its id, or enough runs of the same words. A file that is moved, renumbered or put in again
// has the same authors as before.

/** Runs of this many words count: long enough that two texts do not share them by chance. */
const RUN = 5;
/** Share of the runs of either text that the other has. A text cut out of another, or put into one, is of its origin too. */
const SHARED = 0.5;

/** One text as it is asked for many times. */
export interface OriginText {
  readonly text: string;
  readonly runs: ReadonlySet<string>;
}

export function originText(text: string): OriginText {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const runs = new Set<string>();
  for (let at = 0; at + RUN <= words.length; at += 1) runs.add(words.slice(at, at + RUN).join(' '));
  return { text, runs };
}

/** @param id of the document the first text is of */
export function sameOrigin(one: OriginText, other: OriginText, id?: string): boolean {
  if (one.text === other.text || (id !== undefined && namesId(other.text, id))) return true;
  const [few, many] = one.runs.size <= other.runs.size ? [one.runs, other.runs] : [other.runs, one.runs];
  if (few.size === 0) return false;
  let shared = 0;
  for (const run of few) if (many.has(run)) shared += 1;
  return shared / few.size >= SHARED;
}

/** A key of the front matter with the id as its value, whatever the key is called in this manual. */
function namesId(text: string, id: string): boolean {
  const [, head = ''] = /^\uFEFF?---\r?\n([\s\S]*?)\r?\n---/.exec(text) ?? [];
  const values = head.split(/\r?\n/).map((line) => line.slice(line.indexOf(':') + 1).replace(/\s#.*$/, ''));
  return values.some((value) => value.trim().replace(/^(["'])(.*)\1$/, '$2') === id);
}
