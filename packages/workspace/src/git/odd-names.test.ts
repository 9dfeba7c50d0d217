import { expect, test } from 'vitest';
import type { Entry } from '../files/entry.ts';
import { escapedName, OddNames } from './odd-names.ts';
import { records } from './records.ts';

test.each([
  [Buffer.from('Pr\u00fcfung.md'), 'Pr\u00fcfung.md'],
  [Buffer.from('Pr\u00fcfung.md', 'latin1'), 'Pr\\xfcfung.md'],
  [Buffer.from([0xe2, 0x82, 0x61, 0xf0, 0x9f, 0x9b, 0xa9, 0x80]), '\\xe2\\x82a\u{1f6e9}\\x80'],
])('%j is shown as %j', (bytes, shown) => expect(escapedName(bytes)).toBe(shown));

test('of a listing only names that are no UTF-8 are shown otherwise', () => {
  const names = [
    Buffer.from('a.md'),
    Buffer.from('\ufffd.md'),
    Buffer.from('\u00e4.md', 'latin1'),
    Buffer.from('\u00fc.md', 'latin1'),
  ];
  const odd = new OddNames();
  const listed = Buffer.concat(names.flatMap((name) => [Buffer.from('? '), name, Buffer.of(0)]));
  const entries = [...records(listed, odd.note)].map((record): Entry => {
    return { path: record.slice(2), kind: 'file', id: undefined };
  });
  const shown = odd.shownIn(entries, (record) => record.slice(2));
  expect(shown.map((entry) => entry.shown)).toEqual([
    undefined,
    '\\xe4.md, \\xfc.md',
    '\\xe4.md, \\xfc.md',
    '\\xe4.md, \\xfc.md',
  ]);
});
