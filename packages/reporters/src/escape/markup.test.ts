import fc from 'fast-check';
import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5';
import { SaxesParser } from 'saxes';
import { expect, test } from 'vitest';
import { hostileText } from '../testing/hostile-text.ts';
import { escapeMarkup } from './markup.ts';
import { plain } from './plain.ts';

test('shows markup as text', () => {
  expect(escapeMarkup('</script>"x"')).toBe('&#60;/script&#62;&#34;x&#34;');
});

test('is text and an attribute value in HTML, and nothing else', () => {
  fc.assert(
    fc.property(hostileText, (text) => {
      const escaped = escapeMarkup(text);
      const fragment = parseFragment(`<p title="${escaped}" lang='${escaped}'>${escaped}</p>`);
      const [paragraph, ...others] = fragment.childNodes;
      expect(others).toEqual([]);
      const { attrs, childNodes } = paragraph as DefaultTreeAdapterTypes.Element;
      expect(attrs.map(({ value }) => value)).toEqual([plain(text), plain(text)]);
      expect(childNodes.map((node) => ('value' in node ? node.value : node.nodeName)).join('')).toBe(plain(text));
    }),
  );
});

test('is well-formed XML that reads back', () => {
  fc.assert(
    fc.property(hostileText, (text) => {
      const escaped = escapeMarkup(text);
      const read: string[] = [];
      const parser = new SaxesParser();
      parser.on('error', (error) => expect.fail(error.message));
      parser.on('text', (value) => read.push(value));
      parser.write(`<a b="${escaped}">${escaped}</a>`).close();
      expect(read.join('')).toBe(plain(text));
    }),
  );
});
