// SEC003: no character that changes the direction of the text, so that a page reads as it is stored.
import type { Location, Manual } from '@clausemark/manual';
import { span } from '@clausemark/manual';
import { defineRule } from '../../rule/define-rule.ts';
import { noOptions } from '../../rule/no-options.ts';

const RIGHT_TO_LEFT = /^(?:ar|he|iw|fa|ur|yi|ps|sd|ug|dv|ckb|ku-arab)\b/i;
/** Marks that right-to-left text really needs; embeddings, overrides and isolates are never allowed. */
const MARKS: ReadonlySet<string> = new Set(['U+200E', 'U+200F', 'U+061C']);
/** As a character, or as YAML spells it between quotation marks. */
const BIDI = /[\u202a-\u202e\u2066-\u2069\u200e\u200f\u061c]|\\(?:u|U0000)(202[a-eA-E]|206[6-9]|200[eEfF]|061[cC])/g;

export const bidiControl = defineRule({
  code: 'SEC003',
  name: 'bidi-control',
  summary: 'No character changes the direction of the text.',
  scope: 'manual',
  since: '0.1.0',
  level: 'error',
  hard: true,
  basis: ['iso9001@2015:7.5.3.1'],
  about: ['characters'],
  options: noOptions,
  messages: {
    bidi: {
      what: 'The text holds {codePoint}, an invisible character that turns the direction of reading.',
      why: 'What a reviewer approves on the screen can differ from what is stored and published.',
      mend: 'Delete the character. It often comes with text copied from a web page or a chat.',
    },
    config: {
      what: '{path} holds {codePoint}, an invisible character that turns the direction of reading.',
      why: 'A setting can look like another one to the reviewer who approves it.',
      mend: 'Delete the character.',
    },
  },
  *checkEach({ document, finding }) {
    const marksAllowed = RIGHT_TO_LEFT.test(document.text('lang') ?? '');
    for (const { kind, codePoint, span: place } of document.facts.characters) {
      if (kind !== 'bidi' || (marksAllowed && MARKS.has(codePoint))) continue;
      yield finding('bidi', document.at(`character:${codePoint}`, place), { codePoint });
    }
  },
  *check({ manual, finding }) {
    for (const { path } of manual.dataFiles) {
      for (const { location, codePoint } of inFile(manual, path))
        yield finding('config', location, { path, codePoint });
    }
  },
});

function* inFile(manual: Manual, path: string): Generator<{ readonly location: Location; readonly codePoint: string }> {
  for (const { 0: found, 1: escaped, index } of (manual.source(path)?.text ?? '').matchAll(BIDI)) {
    const digits = escaped ?? (found.codePointAt(0) ?? 0).toString(16);
    const codePoint = `U+${digits.toUpperCase().padStart(4, '0')}`;
    yield { location: { path, anchor: `character:${codePoint}`, span: span(index, index + found.length) }, codePoint };
  }
}
