// Text that is not in Unicode's composed form NFC: it looks the same and compares as different.
import { once } from '../once.ts';
import { span } from '../text/span.ts';
import type { CharacterFact } from './facts.ts';

/** Everything outside these ranges may need composing; inside them NFC changes nothing, whatever stands beside it. */
const MAY_NEED_COMPOSING = /[^\u0000-\u02ff\u2002-\u20cf\u2190-\u2328\u2400-\u2adb]/;
/** Hangul typed as its parts, a letter with its marks, or a character alone that may have another form. */
const candidatePattern = once(
  () => /[\u1100-\u115f][\u1160-\u11a7][\u11a8-\u11ff]?|\P{M}\p{M}{1,30}|[^\u0000-\u02ff]/gu,
);

/** Sorting a pile of marks takes quadratic time: a text with one is not normalised as a whole. */
const pilePattern = once(() => /\p{M}{31}/u);

/** Finds characters that NFC would write otherwise, at most `limit`. */
export function* scanComposition(text: string, bodyStart: number, limit: number): Generator<CharacterFact> {
  if (!MAY_NEED_COMPOSING.test(text)) return;
  if (!pilePattern().test(text) && text.normalize('NFC') === text) return;
  let found = 0;
  for (const match of text.matchAll(candidatePattern())) {
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
