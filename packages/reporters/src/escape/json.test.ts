import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hostileText } from '../testing/hostile-text.ts';
import { jsonText, jsonTexts, toJson } from './json.ts';

test('spells out what a page or a build agent might obey', () => {
  expect(toJson('</script> ##vso[ \u202e')).toBe(String.raw`"\u003c/script> \u0023#vso[ \u202e"`);
});

test('reads back exactly, and holds nothing unseen', () => {
  fc.assert(
    fc.property(hostileText, fc.jsonValue(), (text, value) => {
      const data = { [text]: [text, value] };
      const json = toJson(data, 2);
      expect(JSON.parse(json)).toEqual(JSON.parse(JSON.stringify(data)));
      expect(json).not.toMatch(/[^\P{Cc}\n]|[\p{Cf}\p{Cs}\p{Zl}\p{Zp}<]|##/u);
    }),
  );
});

test('a text alone is spelled the same, the first time and the next', () => {
  const remembered = jsonTexts();
  fc.assert(
    fc.property(hostileText, (text) => {
      expect([jsonText(text), remembered(text), remembered(text)]).toEqual(Array(3).fill(toJson(text)));
    }),
  );
});
