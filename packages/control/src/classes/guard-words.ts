// The words that carry obligation, limits and evidence, per language: changing one of them is never only editorial.
import { german } from './words/german.ts';
import { english } from './words/english.ts';
import { french } from './words/french.ts';
import { spanish } from './words/spanish.ts';

/** Lists of words and phrases in small letters. A `*` at the end of a word stands for any ending. */
export interface GuardWords {
  readonly modal: readonly string[];
  readonly negation: readonly string[];
  /** Limits, conditions, quantities and what joins them. */
  readonly comparator: readonly string[];
  /** Numbers in words, months, days, periods. */
  readonly quantity: readonly string[];
  /** Records and what is done with them. */
  readonly record: readonly string[];
  /** Headings of the section that lists revisions: one new row there belongs to every revision. */
  readonly history: readonly string[];
}

export const guardWords: Readonly<Record<string, GuardWords>> = { en: english, de: german, fr: french, es: spanish };

/** Symbols of units. One letter, and `in`, count only behind a number. */
export const unitSymbols: ReadonlySet<string> = new Set(
  (
    'mm cm dm m km µm μm nm in ft yd mil thou kg g mg µg μg t lb lbs oz ml cl l L s ms min h hr hrs d N kN Nm kNm mNm Pa hPa kPa MPa ' +
    'GPa bar mbar psi °C °F K % ‰ %RH RH ppm ppb A mA V kV W kW Hz kHz MHz GHz rpm dB Ω kΩ J kJ lux lx € $ £ EUR USD GBP CHF'
  ).split(' '),
);
