// SEC004: no invisible characters, and one spelling for each letter.
import type { CharacterFact } from '@clausemark/manual';
import { defineRule } from '../../rule/define-rule.ts';
import { noOptions } from '../../rule/no-options.ts';

/** Joiners are part of the spelling in these languages, and thin or fixed blanks of the typography of French. */
const JOINED = /^(?:ar|fa|ur|ps|ku|ckb|sd|ug|hi|bn|mr|ne|ta|te|kn|ml|gu|pa|si|or|as|km|th|lo|my|bo)\b/i;
const JOINERS: ReadonlySet<string> = new Set(['U+200C', 'U+200D']);

export const invisibleOrUnnormalised = defineRule({
  code: 'SEC004',
  name: 'invisible-or-unnormalised',
  summary: 'No invisible characters, and one spelling for each letter.',
  scope: 'document',
  since: '0.1.0',
  level: 'error',
  basis: ['iso9001@2015:7.5.3.1'],
  about: ['characters'],
  options: noOptions,
  messages: {
    invisible: {
      what: 'The text holds the invisible character {codePoint}{name}.',
      why: 'It can split or change a word without anybody seeing it, and search does not find the word any more.',
      mend: 'Delete the character.',
    },
    control: {
      what: 'The text holds the control character {codePoint}{name}.',
      why: 'Programs treat it differently: some cut the text there, some drop it.',
      mend: 'Delete the character.',
    },
    notNfc: {
      what: 'The letter "{suggestion}" is stored as {codePoint}, in {count} of this document.',
      why: 'Two spellings of one letter look alike and are not equal: search, references and digests miss each other.',
      mend: 'Replace it by the single letter "{suggestion}" (Unicode NFC); most editors do so when the text is typed again.',
    },
    nbsp: {
      what: 'The text holds {codePoint}{name}, in {count} of this document.',
      why: 'Between a number and its unit it is right; elsewhere it comes from copying and breaks search.',
      mend: 'Replace it by an ordinary blank where the line may break.',
      level: 'warning',
    },
  },
  *check({ document, config, finding }) {
    const language = document.text('lang') ?? config.language;
    const suspects = document.facts.characters.filter((item) => item.kind !== 'bidi' && !isSpelling(item, language));
    const seen = new Set<string>();
    for (const { kind, codePoint, suggestion = '', span } of suspects) {
      const place = document.at(`character:${codePoint}`, span);
      const name = NAMES[codePoint] === undefined ? '' : ` (${NAMES[codePoint]})`;
      if (kind === 'invisible' || kind === 'control') {
        yield finding(kind, place, { codePoint, name });
        continue;
      }
      if (seen.has(codePoint)) continue;
      seen.add(codePoint);
      const places = suspects.filter((item) => item.codePoint === codePoint).length;
      const count = places === 1 ? 'one place' : `${places} places`;
      if (kind === 'nbsp') yield finding('nbsp', place, { codePoint, name, count });
      else yield finding('notNfc', place, { codePoint, suggestion, count });
    }
  },
});

const NAMES: Readonly<Record<string, string>> = {
  'U+00A0': 'no-break space',
  'U+202F': 'narrow no-break space',
  'U+00AD': 'soft hyphen',
  'U+200B': 'zero width space',
  'U+200C': 'zero width non-joiner',
  'U+200D': 'zero width joiner',
  'U+2060': 'word joiner',
  'U+FEFF': 'zero width no-break space',
  'U+FE0F': 'variation selector',
  'U+0008': 'backspace',
  'U+000B': 'vertical tab',
  'U+000C': 'form feed',
  'U+2028': 'line separator',
  'U+2029': 'paragraph separator',
};

function isSpelling({ kind, codePoint }: CharacterFact, language: string): boolean {
  if (kind === 'nbsp') return /^fr\b/i.test(language);
  return JOINERS.has(codePoint) && JOINED.test(language);
}
