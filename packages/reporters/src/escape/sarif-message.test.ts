import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hostileText } from '../testing/hostile-text.ts';
import { plainLines } from './plain.ts';
import { escapeSarifMessage } from './sarif-message.ts';

test('makes neither link nor placeholder', () => {
  expect(escapeSarifMessage('[a](https://evil.example) {0}')).toBe(String.raw`\[a\](https://evil.example) {{0}}`);
});

test('reads back', () => {
  fc.assert(
    fc.property(hostileText, (text) => {
      const read = escapeSarifMessage(text)
        .replace(/\\([\\[\]])/g, '$1')
        .replace(/([{}])\1/g, '$1');
      expect(read).toBe(plainLines(text));
    }),
  );
});
