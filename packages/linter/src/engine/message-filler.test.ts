import { expect, test } from 'vitest';
import { messageFiller } from './message-filler.ts';

test('names in braces are replaced by values, once, and unknown ones stay', () => {
  const fill = messageFiller();
  expect(fill('No placeholder.', { a: 1 })).toBe('No placeholder.');
  expect(fill('{a}', { a: '{b}' })).toBe('{b}');
  expect(fill('{a} and {b}, {a}{c} {toString} {}', { a: 1, b: 'two' })).toBe('1 and two, 1{c} {toString} {}');
});

test('each text keeps its own values', () => {
  const fill = messageFiller();
  const long = 'a value that is too long to be remembered';
  for (const value of ['x', 'y', 'x', '', long, long]) {
    expect([fill('One {a}.', { a: value }), fill('Other {b}.', { b: value })]).toEqual([
      `One ${value}.`,
      `Other ${value}.`,
    ]);
  }
});
