import { describe, expect, test } from 'vitest';
import { decodeSource, MAX_BYTES, MAX_LINE } from './decode-source.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const decode = (bytes: Uint8Array) => {
  const { source, problems } = decodeSource('a.md', bytes);
  return {
    text: source.text,
    codes: problems.map((item) => item.code),
    starts: problems.map((item) => item.span.start),
  };
};

test('text is kept as it is, BOM and line ends included', () => {
  const text = '\ufeffa\r\nb\rc\n\u00e4\u{1f600}';
  expect(decode(utf8(text))).toEqual({ text, codes: [], starts: [] });
});

test('an empty file is empty text', () => expect(decode(utf8(''))).toEqual({ text: '', codes: [], starts: [] }));

describe('refused with a name', () => {
  test('Latin-1, at the first bad byte', () =>
    expect(decode(Uint8Array.of(0x61, 0x62, 0xe4, 0x63))).toMatchObject({ codes: ['not-utf8'], starts: [2] }));
  test.each([
    [0xff, 0xfe],
    [0xfe, 0xff],
  ])('UTF-16 by its mark %i %i', (a, b) => expect(decode(Uint8Array.of(a, b, 0x61, 0)).codes).toEqual(['utf16']));
  test('NUL, where it stands', () => expect(decode(utf8('ab\0c'))).toMatchObject({ codes: ['nul'], starts: [2] }));
  test('overlong and surrogate encodings', () => {
    expect(decode(Uint8Array.of(0xc0, 0xaf)).codes).toEqual(['not-utf8']);
    expect(decode(Uint8Array.of(0xed, 0xa0, 0x80)).codes).toEqual(['not-utf8']);
  });
  test('a bad byte and a NUL with line and column, for nobody gets the text', () => {
    const position = { line: 3, column: 2 };
    expect(decodeSource('a.md', Uint8Array.of(0x61, 13, 10, 0xc3, 0xa4, 10, 0x62, 0xe4)).problems).toMatchObject([
      { position },
    ]);
    expect(decodeSource('a.md', utf8('a\r\n\u00e4\nb\0')).problems).toMatchObject([{ position }]);
  });
  test('more than a megabyte, without its text', () =>
    expect(decode(new Uint8Array(MAX_BYTES + 1).fill(0x61))).toMatchObject({ text: '', codes: ['too-large'] }));
});

describe('long lines', () => {
  const at = 'x'.repeat(MAX_LINE);
  test.each(['\n', '\r\n', '\r'])('a line at the limit passes, ended by %j', (eol) =>
    expect(decode(utf8(`a${eol}${at}${eol}${at}${eol}`)).codes).toEqual(eol === '\r\n' ? [] : []),
  );
  test.each(['\n', '\r'])('a line over the limit is found where it begins, after %j', (eol) =>
    expect(decode(utf8(`a${eol}b${eol}${at}y${eol}c`))).toMatchObject({ codes: ['line-too-long'], starts: [4] }),
  );
  test('a megabyte of carriage returns is decoded at once', () =>
    expect(decode(utf8('\r'.repeat(MAX_BYTES))).codes).toEqual([]));
});
