// When two ids look the same to a person: written with letters of another alphabet, with full-width letters, or in other case.

/** Cyrillic and Greek letters that print like a Latin letter or a digit, pairs of foreign and Latin. */
const PAIRS =
  'АA ВB СC ЕE НH ІI ЈJ КK МM ОO РP ЅS ТT ХX УY ҮY ԚQ ԜW ԌG ԁd ԛq ԝw аa сc еe һh іi јj оo рp ѕs хx уy ѵv ԍg ӏl З3 Ӡ3 б6 ' +
  'ΑA ΒB ΕE ΖZ ΗH ΙI ΚK ΜM ΝN ΟO ΡP ΤT ΥY ΧX αa γy ιi κk νv οo ρp υu χx ϲc ϳj ϹC Ϳj';

const latin: ReadonlyMap<string, string> = new Map(PAIRS.split(' ').map((pair) => [pair[0] ?? '', pair[1] ?? '']));

/** Dashes and hyphens of all kinds print alike. */
const DASH = /[\u2010-\u2015\u2212\u00ad\ufe58\ufe63\uff0d]/g;
const INVISIBLE = /[\u200b-\u200f\u2060-\u2064\ufeff\u202a-\u202e\u2066-\u2069]/g;

/** Equal for ids that look the same. */
export function lookOf(id: string): string {
  if (/^[\x20-\x7e]*$/.test(id)) return id.toLowerCase();
  const plain = id.normalize('NFKC').replace(INVISIBLE, '').replace(DASH, '-');
  return Array.from(plain, (letter) => latin.get(letter) ?? letter)
    .join('')
    .toLowerCase();
}
