// Suspect characters that are written otherwise and come to be when the text is read: `&#x202E;` in Markdown, `"\u202E"` in YAML.
import type { FrontMatter, FrontMatterEntry, FrontMatterNode } from '../front-matter/model.ts';
import { span, type Span } from '../text/span.ts';
import type { CharacterFact } from './facts.ts';
import { characterFact } from './scan-characters.ts';
import { within } from './within.ts';

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
 * Finds them in the body, outside of code, and in keys and values of the front matter that stand between double quotation marks, where
 * alone YAML knows such escapes.
 *
 * @param code places of code, in blocks and in lines, each in order
 */
export function scanReferences(
  text: string,
  frontMatter: FrontMatter,
  ...code: readonly (readonly Span[])[]
): readonly CharacterFact[] {
  const bodyStart = frontMatter.span.end;
  if (text.lastIndexOf('\\', bodyStart) === -1 && !text.includes('&', bodyStart)) return NONE;
  const facts: CharacterFact[] = [];
  const add = (character: string | undefined, place: Span): void => {
    if (character === undefined || TYPOGRAPHY.has(character) || facts.length >= MOST) return;
    const fact = characterFact(text, character, place, place.start < bodyStart);
    if (fact !== undefined) facts.push(fact);
  };
  const isQuoted = within(quotedIn(text, frontMatter.entries));
  for (const { index, 0: all, 1: x, 2: u, 3: long } of matchesAt(ESCAPE, text, '\\', 0, bodyStart)) {
    const place = span(index, index + all.length);
    if (isQuoted(place)) add(characterOf(Number.parseInt(x ?? u ?? long ?? '', 16)), place);
  }
  const isCode = code.map(within);
  for (const { index, 0: all, 1: hex, 2: decimal, 3: name } of matchesAt(REFERENCE, text, '&', bodyStart)) {
    const place = span(index, index + all.length);
    if (isCode.some((holds) => holds(place))) continue;
    const number = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    add(name === undefined ? characterOf(number) : NAMED.get(name), place);
  }
  return facts;
}

function quotedIn(text: string, entries: readonly FrontMatterEntry[]): readonly Span[] {
  return entries
    .flatMap(({ keySpan, value }) => [keySpan, ...scalarsIn(value)])
    .filter(({ start }) => text[start] === '"');
}

function scalarsIn(node: FrontMatterNode): readonly Span[] {
  if (node.kind === 'scalar') return [node.span];
  return node.kind === 'list'
    ? node.items.flatMap(scalarsIn)
    : node.entries.flatMap(({ keySpan, value }) => [keySpan, ...scalarsIn(value)]);
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

function characterOf(codePoint: number): string {
  return codePoint > 0x10ffff ? '\ufffd' : String.fromCodePoint(codePoint);
}
