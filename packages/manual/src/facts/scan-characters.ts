// Characters a reviewer cannot see: bidirectional controls, zero-width and control characters, text that is not NFC.
import { once } from '../once.ts';
import { span, type Span } from '../text/span.ts';
import type { CharacterFact } from './facts.ts';
import { scanComposition } from './scan-composition.ts';

const NON_ASCII_OR_CONTROL = /[^\t\n\r\x20-\x7e]/;
/** The characters of the kinds below; tags and variation selectors beyond U+FFFF are pairs that begin with U+DB40. */
const SUSPECT =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u00a0\u00ad\u061c\u115f\u1160\u180e\u200b-\u200f\u2028-\u202f\u2060-\u2064\u2066-\u2069\u3164\ufe00-\ufe0f\ufeff]|\udb40[\udc00-\udc7f\udd00-\uddef]/g;
const BIDI = /[\u202a-\u202e\u2066-\u2069\u200e\u200f\u061c]/;
const CONTROL = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]/;
const emojiBeforePattern = once(() => /\p{Extended_Pictographic}[\ufe0f\u{1f3fb}-\u{1f3ff}]?$/u);
const SYMBOL_BEFORE = /[0-9#*\u2190-\u2bff\u3030\u303d\u00a9\u00ae]$/;
const MAX_FACTS = 500;

/**
 * Finds suspect characters in the whole text, front matter included. A leading BOM and emoji sequences are not suspect.
 *
 * @param plainBody the body is known to be ASCII without control characters
 */
export function scanCharacters(text: string, bodyStart: number, plainBody: boolean): CharacterFact[] {
  const first = (plainBody ? text.slice(0, bodyStart) : text).search(NON_ASCII_OR_CONTROL);
  if (first === -1) return [];
  const facts = [...suspects(text, first, bodyStart), ...scanComposition(text, bodyStart, MAX_FACTS)];
  return facts.sort((a, b) => a.span.start - b.span.start);
}

function suspects(text: string, from: number, bodyStart: number): CharacterFact[] {
  const facts: CharacterFact[] = [];
  SUSPECT.lastIndex = from;
  for (let match = SUSPECT.exec(text); match !== null && facts.length < MAX_FACTS; match = SUSPECT.exec(text)) {
    const { index: at, 0: character } = match;
    if ((at === 0 && character === '\ufeff') || isEmojiPart(text, at, character)) continue;
    const place = span(at, at + character.length);
    facts.push({ kind: kindOf(character), codePoint: nameOf(character), span: place, inFrontMatter: at < bodyStart });
  }
  return facts;
}

/** What is to be said of a character that is written otherwise at a place; undefined when it is not suspect there. */
export function characterFact(
  text: string,
  character: string,
  place: Span,
  inFrontMatter: boolean,
): CharacterFact | undefined {
  SUSPECT.lastIndex = 0;
  if (!SUSPECT.test(character) || isEmojiPart(text, place.start, character)) return undefined;
  return { kind: kindOf(character), codePoint: nameOf(character), span: place, inFrontMatter };
}

function kindOf(character: string): CharacterFact['kind'] {
  if (BIDI.test(character)) return 'bidi';
  if (character === '\u00a0' || character === '\u202f') return 'nbsp';
  return CONTROL.test(character) ? 'control' : 'invisible';
}

/** Variation selectors and the joiner are part of emoji; elsewhere they hide. */
function isEmojiPart(text: string, at: number, character: string): boolean {
  if (character !== '\ufe0f' && character !== '\u200d' && character !== '\ufe0e') return false;
  const before = text.slice(Math.max(0, at - 8), at);
  return emojiBeforePattern().test(before) || SYMBOL_BEFORE.test(before);
}

function nameOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
