// Text that is not in Unicode's composed form NFC: it looks the same and compares as different.
import { span } from '../text/span.ts';
import type { CharacterFact } from './facts.ts';

/** Everything outside these ranges may need composing; inside them NFC changes nothing, whatever stands beside it. */
const MAY_NEED_COMPOSING = /[^\u0000-\u02ff\u2002-\u20cf\u2190-\u2328\u2400-\u2adb]/;
const NOT_COMPOSED =
  /[\P{M}]\p{M}+|[\u2000\u2001\u2126\u212a\u212b\u0340\u0341\u0343\u0344\u0374\u037e\u0387\u1f71-\u1ffd\u2329\u232a\uf900-\ufaff]/gu;

/** Finds characters that NFC would write otherwise, at most `limit`. */
export function* scanComposition(text: string, bodyStart: number, limit: number): Generator<CharacterFact> {
  if (!MAY_NEED_COMPOSING.test(text) || text.normalize('NFC') === text) return;
  let found = 0;
  for (const match of text.matchAll(NOT_COMPOSED)) {
    const composed = match[0].normalize('NFC');
    if (composed === match[0]) continue;
    if ((found += 1) > limit) return;
    yield {
      kind: 'not-nfc',
      codePoint: [...match[0]].map(nameOf).join(' '),
      suggestion: composed,
      span: span(match.index, match.index + match[0].length),
      inFrontMatter: match.index < bodyStart,
    };
  }
}

function nameOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
