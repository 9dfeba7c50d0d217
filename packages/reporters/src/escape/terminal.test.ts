import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hostileText } from '../testing/hostile-text.ts';
import { escapeTerminal } from './terminal.ts';

test('keeps ordinary prose as it is', () => {
  const prose = 'Release of product: see 8.6 (AS9120 Rev B), form #12 & “Annex A”.';
  expect(escapeTerminal(prose)).toBe(prose);
});

test('breaks commands of build agents', () => {
  expect(escapeTerminal('\n::error::x')).toBe(' : :error: :x');
  expect(escapeTerminal('##vso[a]b')).toBe('# #vso[a]b');
});

test('is one line that no terminal and no build agent obeys', () => {
  fc.assert(
    fc.property(hostileText, (text) => {
      const line = escapeTerminal(text);
      expect(line).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u);
      expect(line).not.toContain('::');
      expect(line).not.toMatch(/##[a-z]*\[/i);
    }),
  );
});
