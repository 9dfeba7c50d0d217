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
      expect(joined(jsonPieces(object))).toBe(toJson(object, 2));
    }),
  );
});

test('the pieces of a list are its JSON', () => {
  fc.assert(
    fc.property(long, (list) => {
      expect(joined(jsonListPieces(list))).toBe(toJson(list, 2));
    }),
  );
});

test('no piece grows with the list', () => {
  const list = Array.from({ length: 10_000 }, (_, index) => ({ index }));
  const longest = Math.max(...Array.from(jsonListPieces(list), (piece) => piece.length));
  expect(longest).toBeLessThan(4000);
});
