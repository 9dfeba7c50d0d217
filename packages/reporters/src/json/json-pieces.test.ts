import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { toJson } from '../escape/json.ts';
import { joined } from '../testing/joined.ts';
import { jsonListPieces } from './json-list-pieces.ts';
import { jsonPieces } from './json-pieces.ts';

const value = fc.jsonValue();
const long = fc.array(fc.jsonValue({ maxDepth: 1 }), { maxLength: 200, size: 'max' });

test('the pieces of an object are its JSON', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.oneof(value, long, fc.constant(undefined))), (object) => {
      expect(JSON.parse(joined(jsonPieces(object)))).toEqual(JSON.parse(toJson(object)));
    }),
    { examples: [[{ valueOf: [[]], constructor: [1] }]] },
  );
});

test('each item of a list stands on a line', () => {
  fc.assert(
    fc.property(long, (list) => {
      const lines = joined(jsonListPieces(list)).split('\n');
      expect(lines).toEqual(list.length === 0 ? ['[]'] : ['[', ...list.map(lineOf), ']']);
    }),
  );
});

function lineOf(item: unknown, index: number, list: readonly unknown[]): string {
  return `  ${toJson(item)}${index === list.length - 1 ? '' : ','}`;
}

test('an object is indented, with its lists one item a line', () => {
  const object = { name: 'a', counts: { b: 1 }, none: [], list: [{ c: 1, d: [2] }, 'e'] };
  expect(joined(jsonPieces(object)).split('\n')).toEqual([
    '{',
    '  "name": "a",',
    '  "counts": {',
    '    "b": 1',
    '  },',
    '  "none": [],',
    '  "list": [',
    '    {"c":1,"d":[2]},',
    '    "e"',
    '  ]',
    '}',
  ]);
});

test('no piece grows with the list', () => {
  const list = Array.from({ length: 10_000 }, (_, index) => ({ index }));
  const longest = Math.max(...Array.from(jsonListPieces(list), (piece) => piece.length));
  expect(longest).toBeLessThan(100);
});
