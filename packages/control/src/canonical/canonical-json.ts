// Canonical JSON: the subset of RFC 8785 that has one spelling for one value. Digests and ledger lines are made of it.
import { CanonicalError } from './canonical-error.ts';

export type CanonicalValue =
  | string
  | number
  | boolean
  | null
  | readonly CanonicalValue[]
  | { readonly [key: string]: CanonicalValue };

/** Deepest nesting that is written or read: room for the hundred nested lists a document may have. Deeper input is hostile. */
export const MAX_DEPTH = 512;

/**
 * Writes a value: keys sorted by UTF-16 code units, no spaces, integers only.
 *
 * @throws CanonicalError for floats, integers beyond 2^53, lone surrogates, undefined and anything that is no JSON value
 */
export function canonicalJson(value: CanonicalValue, depth = 0): string {
  if (depth > MAX_DEPTH)
    throw new CanonicalError('too-deep', `The value is nested more than ${MAX_DEPTH} levels deep.`);
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'string') return quoted(value);
  if (typeof value === 'number') return integer(value);
  if (Array.isArray(value)) return `[${value.map((item) => canonicalJson(item, depth + 1)).join(',')}]`;
  if (typeof value !== 'object') throw new CanonicalError('unsupported', `A ${typeof value} is not a JSON value.`);
  const map = value as { readonly [key: string]: CanonicalValue };
  const members = Object.keys(map).sort();
  return `{${members.map((key) => `${quoted(key)}:${canonicalJson(map[key] as CanonicalValue, depth + 1)}`).join(',')}}`;
}

function quoted(text: string): string {
  if (!text.isWellFormed()) throw new CanonicalError('lone-surrogate', 'The text holds half of a surrogate pair.');
  return JSON.stringify(text);
}

function integer(value: number): string {
  if (!Number.isSafeInteger(value)) throw new CanonicalError('not-an-integer', `${value} is not a safe integer.`);
  return String(value);
}
