// Reads canonical JSON and nothing else: a text is accepted only when writing its value again gives the same text.
import { CanonicalError } from './canonical-error.ts';
import { canonicalJson, type CanonicalValue } from './canonical-json.ts';

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/**
 * Reads a text or its UTF-8 bytes. Spaces, CRLF, a BOM, duplicate or unsorted keys, floats, huge integers, other escapes
 * and invalid UTF-8 are refused, because each of them is a second spelling of some value or no value at all.
 *
 * @throws CanonicalError with the offset of the first difference
 */
export function readCanonical(input: Uint8Array | string): CanonicalValue {
  const text = typeof input === 'string' ? input : decode(input);
  const value = parse(text);
  if (isPlainlyCanonical(text, value)) return value;
  const written = canonicalJson(value);
  if (written === text) return value;
  const at = firstDifference(text, written);
  throw new CanonicalError('not-canonical', `The JSON is not in its canonical form from character ${at + 1} on.`, at);
}

/**
 * The short way for nearly every line: what JSON.stringify writes is canonical when keys are sorted and numbers are integers.
 * It spells half of a surrogate pair as an escape, so a text with such an escape takes the long way, as does everything in doubt.
 */
function isPlainlyCanonical(text: string, value: CanonicalValue): boolean {
  return !text.includes('\\ud') && isSorted(value, 0) && JSON.stringify(value) === text;
}

const DEEP = 32;

function isSorted(value: CanonicalValue, depth: number): boolean {
  if (typeof value === 'number') return Number.isSafeInteger(value);
  if (value === null || typeof value !== 'object') return true;
  if (depth > DEEP) return false;
  if (Array.isArray(value)) return value.every((item) => isSorted(item, depth + 1));
  let last: string | undefined;
  for (const [key, item] of Object.entries(value)) {
    if ((last !== undefined && last >= key) || !isSorted(item, depth + 1)) return false;
    last = key;
  }
  return true;
}

function decode(bytes: Uint8Array): string {
  try {
    return decoder.decode(bytes);
  } catch {
    throw new CanonicalError('not-utf8', 'The bytes are not UTF-8 text.');
  }
}

function parse(text: string): CanonicalValue {
  try {
    return JSON.parse(text) as CanonicalValue;
  } catch {
    throw new CanonicalError('not-json', 'The text is not JSON.');
  }
}

function firstDifference(a: string, b: string): number {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  return at;
}
