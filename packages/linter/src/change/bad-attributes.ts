// The attributes of a .gitattributes file that could hide a change or change bytes: all but `text eol=lf`.

export interface BadAttribute {
  readonly attribute: string;
  readonly pattern: string;
  /** Offsets of the line. */
  readonly start: number;
  readonly end: number;
}

const HARMLESS: ReadonlySet<string> = new Set(['text', 'eol=lf']);
const HIDDEN = 'anything: it cannot be read';

/** Lines that the base has already are not looked at again. A text that is not there was too large to be one. */
export function badAttributes(text: string | undefined, base: string | undefined): BadAttribute[] {
  if (text === undefined) return [{ attribute: HIDDEN, pattern: '*', start: 0, end: 0 }];
  const known = new Set((base ?? '').split('\n').map((line) => line.trim()));
  const found: BadAttribute[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    const [pattern = '', ...attributes] = line.trim().split(/\s+/);
    const end = start + line.length;
    const fresh = pattern !== '' && !pattern.startsWith('#') && !known.has(line.trim());
    // A quoted pattern may hold blanks, and a macro defines attributes: both are more than a manual needs.
    const odd = /^(?:"|\[attr\])/.test(pattern) ? [pattern] : attributes.filter((name) => !HARMLESS.has(name));
    if (fresh) for (const attribute of odd) found.push({ attribute, pattern, start, end });
    start = end + 1;
  }
  return found;
}
