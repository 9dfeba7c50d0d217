// The words that carry obligation, limits and evidence, per language: changing one of them is never only editorial.
import { german } from './words/german.ts';
import { english } from './words/english.ts';
import { french } from './words/french.ts';
import type { GuardWords } from './words/language-words.ts';
import { spanish } from './words/spanish.ts';

export const guardWords: Readonly<Record<string, GuardWords>> = { en: english, de: german, fr: french, es: spanish };

/** Symbols of units. One letter, and `in`, count only behind a number. */
export const unitSymbols: ReadonlySet<string> = new Set(
  (
    'mm cm dm m km µm μm nm in ft yd mil thou kg g mg µg μg t lb lbs oz ml cl l L s ms min h hr hrs d N kN Nm kNm mNm Pa hPa kPa MPa ' +
    'GPa bar mbar psi °C °F K % ‰ %RH RH ppm ppb A mA V kV W kW Hz kHz MHz GHz rpm dB Ω kΩ J kJ lux lx € $ £ EUR USD GBP CHF'
  ).split(' '),
);
