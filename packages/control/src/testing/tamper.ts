// Changes a ledger as a forger would: one entry rewritten, the chain behind it mended or not.
import { canonicalJson, type CanonicalValue } from '../canonical/canonical-json.ts';
import { sha256 } from '../hash/sha256.ts';

type Plain = Record<string, CanonicalValue>;

/** Rewrites the entry of a line; with `mend` every later `prev` (not `seen`) is made to fit, with numbers. */
export function tamper(text: string, line: number, change: (entry: Plain) => Plain | undefined, mend = true): string {
  const changed: Plain[] = [];
  for (const [index, row] of text.split('\n').slice(0, -1).entries()) {
    const entry = JSON.parse(row) as Plain;
    const result = index === line - 1 ? change(entry) : entry;
    if (result !== undefined) changed.push(result);
  }
  if (!mend) return `${changed.map((entry) => canonicalJson(entry)).join('\n')}\n`;
  let prev: string | null = null;
  let mended = '';
  for (const [index, entry] of changed.entries()) {
    const row: string = canonicalJson({ ...entry, seq: index + 1, prev });
    prev = sha256(row);
    mended += `${row}\n`;
  }
  return mended;
}
