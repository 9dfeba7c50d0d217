import { SourceText } from '@clausemark/manual';
import fc from 'fast-check';
import stringWidth from 'string-width';
import { expect, test } from 'vitest';
import { hostileText } from '../testing/hostile-text.ts';
import { codeFrame } from './code-frame.ts';

/** The frame of the first `marked` in one line of text. */
function frame(text: string, marked: string, width = 60): string {
  const first = text.indexOf(marked);
  const source = new SourceText('a.md', text);
  return `\n${codeFrame(source, source.position(first), source.position(first + marked.length), width).join('\n')}\n`;
}

test('underlines the place', () => {
  expect(frame('status: realeased', 'realeased')).toBe(`
1 | status: realeased
  |         ^^^^^^^^^
`);
});

test('a tab takes four columns', () => {
  expect(frame('\ta\tbad', 'bad')).toBe(`
1 |     a    bad
  |          ^^^
`);
});

test('wide characters are underlined over their width', () => {
  expect(frame('検査 の 手順 ok', '手順')).toBe(`
1 | 検査 の 手順 ok
  |         ^^^^
`);
});

test('unseen characters are named and underlined', () => {
  expect(frame('sh\u202eall', '\u202e')).toBe(`
1 | shU+202Eall
  |   ^^^^^^
`);
});

test('a long line is cut on both sides of the place', () => {
  const text = `${'before '.repeat(30)}BAD${' after'.repeat(30)}`;
  expect(frame(text, 'BAD', 50)).toBe(`
1 | …before before BAD after after after after af…
  |                ^^^
`);
});

test('a long line with the place near its start is cut at the end only', () => {
  expect(frame(`id: BAD ${'x'.repeat(100)}`, 'BAD', 40)).toBe(`
1 | id: BAD xxxxxxxxxxxxxxxxxxxxxxxxxx…
  |     ^^^
`);
});

test('a place longer than the line of the terminal loses its end', () => {
  expect(frame(`a ${'x'.repeat(100)}`, 'x'.repeat(100), 40)).toBe(`
1 | …xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx…
  |  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
`);
});

test('an empty place gets one caret, also at the end of the line', () => {
  const source = new SourceText('a.md', 'one\ntwo\n');
  expect(codeFrame(source, { line: 2, column: 4 }, { line: 2, column: 4 }, 60)).toEqual(['2 | two', '  |    ^']);
});

test('a place over several lines says where it ends', () => {
  const source = new SourceText('a.md', 'a: [\n  b,\n  c]\n');
  expect(codeFrame(source, { line: 1, column: 4 }, { line: 3, column: 5 }, 60)).toEqual([
    '1 | a: [',
    '  |    ^ to line 3',
  ]);
});

test('the line end alone is no further line', () => {
  const source = new SourceText('a.md', 'abc\nd\n');
  expect(codeFrame(source, { line: 1, column: 1 }, { line: 2, column: 1 }, 60)).toEqual(['1 | abc', '  | ^^^']);
});

test('a line that is not there has no frame', () => {
  expect(codeFrame(new SourceText('a.md', 'abc'), { line: 9, column: 1 }, { line: 9, column: 2 }, 60)).toEqual([]);
});

test('a megabyte on one line is no trouble', () => {
  const [text] = codeFrame(
    new SourceText('a.md', 'a'.repeat(1_000_000)),
    { line: 1, column: 500_000 },
    { line: 1, column: 900_000 },
    60,
  );
  expect(stringWidth(text ?? '')).toBeLessThanOrEqual(60);
});

test('whatever the line holds, the frame is harmless and fits', () => {
  fc.assert(
    fc.property(hostileText, fc.nat(80), fc.nat(80), (text, first, length) => {
      const start = { line: 1, column: first + 1 };
      const [line, carets] = codeFrame(
        new SourceText('a.md', text),
        start,
        { line: 1, column: first + length + 1 },
        60,
      );
      expect(`${line}${carets}`).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]|##[a-z]*\[/iu);
      expect(stringWidth(line ?? '')).toBeLessThanOrEqual(60);
      expect(carets).toMatch(/\^/);
    }),
  );
});
