import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hostileText } from '../testing/hostile-text.ts';
import { escapeCommandMessage, escapeCommandProperty } from './github-command.ts';
import { plain, plainLines } from './plain.ts';

test('encodes what GitHub decodes', () => {
  expect(escapeCommandMessage('100 %\r\nnext')).toBe('100 %25%0Anext');
  expect(escapeCommandProperty('a:b,c%')).toBe('a%3Ab%2Cc%25');
});

test('encoded line ends in a title stay what they are', () => {
  expect(escapeCommandMessage('x%0A::set-output name=verdict::pass')).toBe('x%250A::set-output name=verdict::pass');
});

test('a message is one line and decodes to its text', () => {
  fc.assert(
    fc.property(hostileText, (text) => {
      const escaped = escapeCommandMessage(text);
      expect(escaped).not.toMatch(/[\p{Cc}\p{Cf}]/u);
      expect(decode(escaped)).toBe(plainLines(text));
    }),
  );
});

test('a property can end neither itself nor the command', () => {
  fc.assert(
    fc.property(hostileText, (text) => {
      const escaped = escapeCommandProperty(text);
      expect(escaped).not.toMatch(/[:,\p{Cc}\p{Cf}]/u);
      expect(decode(escaped)).toBe(plain(text));
    }),
  );
});

function decode(text: string): string {
  return text.replace(/%(0A|0D|3A|2C|25)/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}
