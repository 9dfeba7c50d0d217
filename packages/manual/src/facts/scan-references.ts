// Suspect characters that are written otherwise and come to be when the text is read: `&#x202E;` in Markdown, `"\u202E"` in YAML.
import { span, type Span } from '../text/span.ts';
import { characterFact } from './scan-characters.ts';
import type { CharacterFact } from './facts.ts';

/** Names of HTML for characters nobody sees, but for `&nbsp;` and `&shy;`: those are typography, and can be seen where they are written. */
const NAMED = new Map([
  ['lrm', '\u200e'],
  ['rlm', '\u200f'],
  ['zwnj', '\u200c'],
  ['zwj', '\u200d'],
  ['ZeroWidthSpace', '\u200b'],
  ['NegativeVeryThinSpace', '\u200b'],
  ['NegativeThinSpace', '\u200b'],
  ['NegativeMediumSpace', '\u200b'],
  ['NegativeThickSpace', '\u200b'],
  ['NoBreak', '\u2060'],
  ['ApplyFunction', '\u2061'],
  ['af', '\u2061'],
  ['InvisibleTimes', '\u2062'],
  ['it', '\u2062'],
  ['InvisibleComma', '\u2063'],
  ['ic', '\u2063'],
]);
/** CommonMark: up to six hexadecimal or seven decimal digits. */
const REFERENCE = /&(?:#[xX]([\da-fA-F]{1,6})|#(\d{1,7})|([A-Za-z]{2,22}));/y;
const ESCAPE = /\\(?:x([\da-fA-F]{2})|u([\da-fA-F]{4})|U([\da-fA-F]{8}))/y;
const TYPOGRAPHY = new Set(['\u00a0', '\u202f', '\u00ad']);
const MOST = 500;
const NONE: readonly CharacterFact[] = [];

/**
 * Finds them in the body, outside of code, and in what stands between quotation marks in the front matter.
 *
 * @param code places of code, in blocks and in lines
 */
export function scanReferences(
  text: string,
  bodyStart: number,
  ...code: readonly (readonly Span[])[]
): readonly CharacterFact[] {
  const escape = text.lastIndexOf('\\', bodyStart);
  const reference = text.indexOf('&', bodyStart);
  if (escape === -1 && reference === -1) return NONE;
  const facts: CharacterFact[] = [];
  const add = (character: string | undefined, start: number, end: number): void => {
    if (character === undefined || TYPOGRAPHY.has(character) || facts.length >= MOST) return;
    const fact = characterFact(text, character, span(start, end), start < bodyStart);
    if (fact !== undefined) facts.push(fact);
  };
  for (const { index: at, 0: all, 1: x, 2: u, 3: long } of matchesAt(ESCAPE, text, '\\', 0, bodyStart))
    if (isQuoted(text, at)) add(characterOf(Number.parseInt(x ?? u ?? long ?? '', 16)), at, at + all.length);
  const isCode = code.map(within);
  for (const { index: at, 0: all, 1: hex, 2: decimal, 3: name } of matchesAt(REFERENCE, text, '&', bodyStart)) {
    if (isCode.some((holds) => holds(at))) continue;
    const number = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    add(name === undefined ? characterOf(number) : NAMED.get(name), at, at + all.length);
  }
  return facts;
}

/** Whether a place lies in one of those given. Asked for one place after the other. */
function within(spans: readonly Span[]): (at: number) => boolean {
  const inOrder = spans.toSorted((a, b) => a.start - b.start);
  let next = 0;
  return (at) => {
    while ((inOrder[next]?.end ?? Infinity) <= at) next += 1;
    return (inOrder[next]?.start ?? Infinity) <= at;
  };
}

/** Matches that begin with a sign. One behind an odd number of backslashes is text. */
function* matchesAt(
  pattern: RegExp,
  text: string,
  sign: string,
  from: number,
  to = text.length,
): Generator<RegExpExecArray> {
  for (let at = text.indexOf(sign, from); at !== -1 && at < to; at = text.indexOf(sign, at + 1)) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (match !== null && backslashesBefore(text, at) % 2 === 0) yield match;
  }
}

function backslashesBefore(text: string, at: number): number {
  let first = at;
  while (first > 0 && text[first - 1] === '\\') first -= 1;
  return at - first;
}

/** Only between double quotation marks does YAML know such escapes. */
function isQuoted(text: string, at: number): boolean {
  return text.slice(text.lastIndexOf('\n', at) + 1, at).includes('"');
}

function characterOf(codePoint: number): string {
  return codePoint > 0x10ffff ? '\ufffd' : String.fromCodePoint(codePoint);
}
