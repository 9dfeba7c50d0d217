import { serialize } from 'node:v8';
import { expect, test } from 'vitest';
import { records } from './records.ts';

const NAMES = ['QP-751.md', 'Prüfung.md', '検査.md', '\u{1F6E9} flight.md', '', 'forms/F-001.md'];

const recordsOf = (bytes: Buffer): string[] => [...records(bytes)];

test('names of any script, and empty ones, come back as they are', () => {
  expect(recordsOf(Buffer.from(NAMES.map((name) => `${name}\0`).join('')))).toEqual(NAMES);
});

test('what is behind the last NUL is no record', () => {
  expect(recordsOf(Buffer.from('a\0b'))).toEqual(['a']);
  expect(recordsOf(Buffer.from('ä'))).toEqual([]);
  expect(recordsOf(Buffer.alloc(0))).toEqual([]);
});

test('what is no UTF-8 is as in a text of all records, and does not swallow the NUL', () => {
  const bytes = Buffer.from([0x61, 0xe4, 0x00, 0xe2, 0x82, 0x00, 0x80, 0x00, 0x62, 0x00]);
  expect(recordsOf(bytes)).toEqual(bytes.toString('utf8').split('\0').slice(0, -1));
});

test('a name with wide characters does not make the others wide', () => {
  const isNarrow = (text: string): boolean => serialize(text).subarray(2).toString('latin1').startsWith('"');
  const [wide, narrow] = recordsOf(Buffer.from('procedures/検査.md\0procedures/inspection.md\0'));
  expect([isNarrow(wide ?? ''), isNarrow(narrow ?? '')]).toEqual([false, true]);
});
