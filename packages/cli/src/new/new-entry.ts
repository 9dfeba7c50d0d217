// What other documents say of a new one: a row in a table, a link in a list. What nobody said stands as `tbd`.
import { dirname, relative } from 'node:path/posix';

export interface NewEntry {
  readonly id: string;
  readonly title: string;
  /** From the root of the manual. */
  readonly path: string;
  /** Title of the role that owns it. */
  readonly owner: string | undefined;
  readonly clauses: readonly string[];
  /** The process it belongs to. */
  readonly process: string;
  /** How long its records are kept, in words. */
  readonly retention: string | undefined;
}

export const UNDECIDED = 'tbd';

/** @param from path of the document that names it */
export function linkTo({ id, path }: NewEntry, from: string, label = id): string {
  return `[${label.replace(/[[\]]/g, String.raw`\$&`)}](${relative(dirname(from), path)})`;
}

/** A row for the new document, by what the heads of the table ask for. */
export function rowFor(heads: readonly string[], entry: NewEntry, link: string): string[] {
  return heads.map((text) => {
    if (/\bforms?\b/i.test(text)) return link;
    if (/^records?\b/i.test(text)) return entry.title;
    if (/^process(?:es)?$/i.test(text)) return entry.process;
    if (/^clauses?\b/i.test(text)) return clauseNumbers(entry) || UNDECIDED;
    if (/^owner\b/i.test(text)) return entry.owner ?? UNDECIDED;
    if (/^(?:retention )?period$|^retention$/i.test(text)) return entry.retention ?? UNDECIDED;
    return UNDECIDED;
  });
}

function clauseNumbers({ clauses }: NewEntry): string {
  return clauses.map((clause) => clause.split('#')[0] ?? '').join(', ');
}
