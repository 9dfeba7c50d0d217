import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { SourceText } from './source-text.ts';

const positions = (text: string) => {
  const source = new SourceText('a.md', text);
  return [...text].map((_, offset) => source.position(offset)).map(({ line, column }) => `${line}:${column}`);
};

test('LF, CRLF and lone CR end a line', () => {
  expect(positions('a\nb\r\nc\rd')).toEqual(['1:1', '1:2', '2:1', '2:2', '2:3', '3:1', '3:2', '4:1']);
});

test('a BOM is no column', () => {
  const source = new SourceText('a.md', '\ufeffab\ncd');
  expect([0, 1, 2, 4].map((offset) => source.position(offset))).toEqual([
    { line: 1, column: 1 },
    { line: 1, column: 1 },
    { line: 1, column: 2 },
    { line: 2, column: 1 },
  ]);
  expect(source.line(1)).toBe('ab');
});

test('columns count UTF-16 code units', () => {
  expect(new SourceText('a.md', '\u{1f600}b').position(2)).toEqual({ line: 1, column: 3 });
});

test('lines are given without their ends, and empty outside the file', () => {
  const source = new SourceText('a.md', 'a\r\n\nb');
  expect([0, 1, 2, 3, 4].map((line) => source.line(line))).toEqual(['', 'a', '', 'b', '']);
});

test('the number of lines does not depend on when it is asked', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('a', '\n', '\r', '\r\n')), (parts) => {
      const text = parts.join('');
      const counted = new SourceText('a.md', text).lineCount;
      const source = new SourceText('a.md', text);
      expect(counted).toBe(source.lineStarts.length);
      expect(source.lineCount).toBe(counted);
      expect(counted).toBe(text.split(/\r\n|\r|\n/).length);
    }),
  );
});
