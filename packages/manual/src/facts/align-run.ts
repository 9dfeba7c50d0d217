// Where a part of a run stands in its source when the two differ: escapes, entities, and the indentation of continued lines.

const BACKSLASH = 0x5c;
const AMPERSAND = 0x26;
const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;
/** The longest entity, `&CounterClockwiseContourIntegral;`, and its numeric kin. */
const MAX_ENTITY = 34;

/**
 * Walks visible text and source side by side.
 *
 * @returns start and end in `source` of `text.slice(index, index + length)`, or undefined where the two do not fit together
 */
export function alignRun(
  text: string,
  source: string,
  index: number,
  length: number,
): { readonly start: number; readonly end: number } | undefined {
  let at = 0;
  let start: number | undefined;
  for (let seen = 0; seen < index + length; seen += 1) {
    const from = skipToCharacter(source, at, text.charCodeAt(seen));
    if (from === undefined) return undefined;
    if (seen === index) start = from;
    at = afterCharacter(source, from, text, seen);
    if (at > source.length) return undefined;
    // An entity may stand for a pair of code units.
    if (source.charCodeAt(from) === AMPERSAND && at > from + 1 && isHighSurrogate(text.charCodeAt(seen))) seen += 1;
  }
  return start === undefined ? undefined : { start, end: at };
}

/** Passes what shows nothing: the backslash of an escape, and white space and `>` at the start of a continued line. */
function skipToCharacter(source: string, from: number, wanted: number): number | undefined {
  let at = from;
  const lineStart = at > 0 && isLineEnd(source.charCodeAt(at - 1));
  while (at < source.length && source.charCodeAt(at) !== wanted) {
    const code = source.charCodeAt(at);
    if (code === AMPERSAND) return at;
    if (code === CARRIAGE_RETURN && wanted === LINE_FEED) return at;
    const skipped = code === BACKSLASH || code === 0x20 || code === 0x09 || (lineStart && code === 0x3e);
    if (!skipped) return undefined;
    at += 1;
  }
  return at < source.length ? at : undefined;
}

function afterCharacter(source: string, from: number, text: string, seen: number): number {
  const code = source.charCodeAt(from);
  if (code === CARRIAGE_RETURN && text.charCodeAt(seen) === LINE_FEED)
    return source.charCodeAt(from + 1) === LINE_FEED ? from + 2 : from + 1;
  if (code !== AMPERSAND) return from + 1;
  const isEntity =
    text.charCodeAt(seen) !== AMPERSAND || source.startsWith('amp;', from + 1) || source.startsWith('#38;', from + 1);
  const semicolon = source.indexOf(';', from);
  return isEntity && semicolon !== -1 && semicolon - from <= MAX_ENTITY ? semicolon + 1 : from + 1;
}

function isLineEnd(code: number): boolean {
  return code === LINE_FEED || code === CARRIAGE_RETURN;
}

function isHighSurrogate(code: number): boolean {
  return code >= 0xd800 && code <= 0xdbff;
}
