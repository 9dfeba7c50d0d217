import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hostileText } from '../testing/hostile-text.ts';
import { escapeCsv } from './csv.ts';

test.each([
  ['plain text', 'plain text'],
  ['a "b", c', '"a ""b"", c"'],
  ['=1+1', `"'=1+1"`],
  [' @SUM(A1)', `"' @SUM(A1)"`],
  ['-12.5', '-12.5'],
  ['-x', `"'-x"`],
  ['line\nend', 'line end'],
  ['', ''],
])('%j becomes %s', (text, field) => {
  expect(escapeCsv(text)).toBe(field);
});

test('no field starts a formula, and a field is either bare or quoted as a whole', () => {
  fc.assert(
    fc.property(hostileText, (text) => {
      const field = escapeCsv(text);
      expect(field).not.toMatch(/[\r\n]/);
      const value = field.startsWith('"') ? field.slice(1, -1).replaceAll('""', '"') : field;
      expect(value).not.toMatch(/^\s*(?:[=+@]|-(?!\d+(?:\.\d+)?$))/);
      if (!field.startsWith('"')) expect(field).not.toMatch(/[",;:]/);
      else expect(field).toMatch(/^"(?:[^"]|"")*"$/);
    }),
  );
});
