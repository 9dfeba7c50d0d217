// The table that a run of text is read with: from what was read so far and the next byte to what was found and what comes next. It is
// made by looking for all patterns at once (byte-patterns.ts) in every state that can be reached: 57 states, 29 kinds of bytes.
import { joinedPatterns, placeholderPatterns } from './byte-patterns.ts';
import { SIGN } from './run-signs.ts';

/** Where things stand above the signs. Of a byte: its kind; bytes of one kind lead to the same states. */
export interface RunLayout {
  readonly kindBit: number;
  /** Of a step: a word begins with this byte. */
  readonly wordBit: number;
  /** Of a step: from here on the place of the first step from the next state. */
  readonly nextBit: number;
}

export interface RunAutomaton {
  /** For each byte its signs and its kind. */
  readonly bytes: Int32Array;
  /** For each state a step for each kind of byte; the first state is that before a run. */
  readonly steps: Int32Array;
}

/** What matters of the bytes read so far: flags, and how far the patterns have come. */
interface State {
  readonly flags: number;
  readonly placeholders: number;
  readonly joined: number;
}

/** Goes on with a word, as `countWords` counts them, or begins one. */
const ALPHANUMERIC = 1;
/** Goes on with one. */
const RUNS_ON = 2;
/** What `\w` matches: no placeholder begins behind it. */
const WORD = 4;

const PLACEHOLDER_ENDS = placeholderPatterns.ends.reduce((all, end) => all | end, 0);
const [JOINED_END = 0, NUMBER_END = 0, DIGITS_END = 0, ...placeholderEnds] = joinedPatterns.ends;
const JOINED_PLACEHOLDER_ENDS = placeholderEnds.reduce((all, end) => all | end, 0);

type PatternBits = readonly [pattern: RegExp, bit: number];
const rolePatterns: readonly PatternBits[] = [
  [/[A-Za-z0-9]/, ALPHANUMERIC],
  [/['.,/&-]/, RUNS_ON],
  [/\w/, WORD],
];
const signPatterns: readonly PatternBits[] = [
  [/[0-9]/, SIGN.digit],
  [/[A-Z]/, SIGN.capital],
  [/_/, SIGN.underscore],
  [/\{/, SIGN.brace],
  [/\[/, SIGN.bracket],
  [/[?<]/, SIGN.mark],
  [/\S/, SIGN.ink],
];

/** Makes the table. */
export function runAutomaton({ kindBit, wordBit, nextBit }: RunLayout): RunAutomaton {
  const roles = withBits(rolePatterns);
  const signs = withBits(signPatterns).fill(SIGN.foreign, 128);
  /** One byte of each kind. */
  const kinds: number[] = [];
  const kindOf = new Map<number, number>();
  const bytes = Int32Array.from(signs, (sign, byte) => {
    const key = keyOf(placeholderPatterns.mask[byte], joinedPatterns.mask[byte], roles[byte]);
    const kind = kindOf.get(key) ?? kinds.push(byte) - 1;
    kindOf.set(key, kind);
    return sign | (kind << kindBit);
  });
  const states: State[] = [{ placeholders: 0, joined: 0, flags: 0 }];
  const placeOf = new Map<number, number>([[0, 0]]);
  const steps: number[] = [];
  // The list grows while it is gone through.
  for (const state of states)
    for (const byte of kinds) {
      const { placeholders, joined, flags } = after(state, byte, roles[byte] ?? 0);
      // What was found goes no further: behind the last place of a pattern is the first of the next.
      const open = placeholders & ~PLACEHOLDER_ENDS;
      const key = keyOf(open, joined, flags);
      const place = placeOf.get(key) ?? states.push({ placeholders: open, joined, flags }) - 1;
      placeOf.set(key, place);
      const begins = (flags & ~state.flags & ALPHANUMERIC) << wordBit;
      steps.push(foundIn(placeholders, joined) | begins | ((place * kinds.length) << nextBit));
    }
  return { bytes, steps: Int32Array.from(steps) };
}

const JOINED_PLACES = 17;

/** The three in one number: up to 31 places of placeholders, those of joined characters, and three flags. */
function keyOf(placeholders = 0, joined = 0, flags = 0): number {
  if (joined >= 2 ** JOINED_PLACES) throw new Error('there are more places than a key has room for');
  return (placeholders * 2 ** JOINED_PLACES + joined) * 2 ** 3 + flags;
}

function after({ flags, placeholders, joined }: State, byte: number, role: number): State {
  const inWord = (role | ((role & RUNS_ON) === 0 ? 0 : flags)) & ALPHANUMERIC;
  const begins = (flags & WORD) === 0 ? placeholderPatterns.starts : 0;
  return {
    flags: inWord | (role & WORD),
    placeholders: ((placeholders << 1) | begins) & (placeholderPatterns.mask[byte] ?? 0),
    joined: ((joined << 1) | joinedPatterns.starts) & (joinedPatterns.mask[byte] ?? 0),
  };
}

function foundIn(placeholders: number, joined: number): number {
  const isPlaceholder = (placeholders & PLACEHOLDER_ENDS) !== 0 || (joined & JOINED_PLACEHOLDER_ENDS) !== 0;
  return (
    (isPlaceholder ? SIGN.placeholder : 0) |
    ((joined & JOINED_END) === 0 ? 0 : SIGN.joined) |
    ((joined & NUMBER_END) === 0 ? 0 : SIGN.number) |
    ((joined & DIGITS_END) === 0 ? 0 : SIGN.fourDigits)
  );
}

/** For each byte the bits of the patterns that match it; none of them matches beyond ASCII. */
function withBits(rows: readonly PatternBits[]): number[] {
  const bits = Array.from({ length: 256 }, () => 0);
  for (const [pattern, bit] of rows)
    for (let byte = 0; byte < 128; byte += 1)
      if (pattern.test(String.fromCharCode(byte))) bits[byte] = (bits[byte] ?? 0) | bit;
  return bits;
}
