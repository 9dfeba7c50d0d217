// Characters a reviewer cannot see: bidirectional controls, zero-width and control characters, text that is not NFC.
import { span } from '../text/span.ts';
import type { CharacterFact } from './facts.ts';

const NON_ASCII_OR_CONTROL = /[^\t\n\r\x20-\x7e]/;
const SUSPECT =
  /[\u202a-\u202e\u2066-\u2069\u200e\u200f\u061c]|[\u200b-\u200d\u2060-\u2064\ufeff\u00ad\ufe00-\ufe0f\u180e\u3164\u115f\u1160]|[\u{e0000}-\u{e007f}\u{e0100}-\u{e01ef}]|[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u2028\u2029]|\u00a0|\u202f/gu;
const EMOJI_BEFORE = /\p{Extended_Pictographic}[\ufe0f\u{1f3fb}-\u{1f3ff}]?$/u;
const MAX_FACTS = 500;

/** Finds suspect characters in the whole text, front matter included. A leading BOM and emoji sequences are not suspect. */
export function scanCharacters(text: string, bodyStart: number): CharacterFact[] {
  if (!NON_ASCII_OR_CONTROL.test(text)) return [];
  const facts: CharacterFact[] = [];
  for (const match of text.matchAll(SUSPECT)) {
    if (facts.length >= MAX_FACTS) break;
    const at = match.index;
    if (at === 0 && match[0] === '\ufeff') continue;
    if (isEmojiPart(text, at, match[0])) continue;
    const kind = kindOf(match[0]);
    const codePoint = name(match[0].codePointAt(0) ?? 0);
    facts.push({ kind, codePoint, span: span(at, at + match[0].length), inFrontMatter: at < bodyStart });
  }
  for (const fact of scanComposition(text, bodyStart)) facts.push(fact);
  return facts.sort((a, b) => a.span.start - b.span.start);
}

function kindOf(character: string): CharacterFact['kind'] {
  if (/[\u202a-\u202e\u2066-\u2069\u200e\u200f\u061c]/.test(character)) return 'bidi';
  if (character === '\u00a0' || character === '\u202f') return 'nbsp';
  return /[\u0000-\u001f\u007f-\u009f\u2028\u2029]/.test(character) ? 'control' : 'invisible';
}

/** Variation selector 16 and the joiner are part of emoji; elsewhere they hide. */
function isEmojiPart(text: string, at: number, character: string): boolean {
  if (character !== '\ufe0f' && character !== '\u200d' && character !== '\ufe0e') return false;
  const before = text.slice(Math.max(0, at - 8), at);
  return EMOJI_BEFORE.test(before) || /[0-9#*\u2190-\u2bff\u3030\u303d\u00a9\u00ae]$/u.test(before);
}

function* scanComposition(text: string, bodyStart: number): Generator<CharacterFact> {
  if (text.normalize('NFC') === text) return;
  for (const match of text.matchAll(
    /[\P{M}]\p{M}+|[\u2126\u212a\u212b\u0340\u0341\u0374\u037e\u0387\u1f71-\u1ffd\uf900-\ufaff]/gu,
  )) {
    const composed = match[0].normalize('NFC');
    if (composed === match[0]) continue;
    const codePoints = [...match[0]].map((character) => name(character.codePointAt(0) ?? 0)).join(' ');
    const place = span(match.index, match.index + match[0].length);
    yield {
      kind: 'not-nfc',
      codePoint: codePoints,
      suggestion: composed,
      span: place,
      inFrontMatter: match.index < bodyStart,
    };
  }
}

function name(codePoint: number): string {
  return `U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}`;
}
