// Characters that cannot be seen, or that change how others are seen, are written out as `U+202E`. Shared by all sinks for people.
import { once } from '@clausemark/manual';

/**
 * Controls, format characters (bidi, zero width, tags), lone surrogates, private use, line separators, noncharacters,
 * and the letters and marks that have no ink.
 */
const unseenPattern = once(
  () =>
    /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}\p{Noncharacter_Code_Point}\u115f\u1160\u2800\u3164\uffa0]|\u034f|\u17b4|\u17b5|[\u{e0100}-\u{e01ef}]/gu,
);

/** The text with every unseen character named, tabs and line ends included. */
export function visible(text: string): string {
  return text.replace(unseenPattern(), nameOf);
}

function nameOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
