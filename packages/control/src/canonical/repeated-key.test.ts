import { expect, test } from 'vitest';
import { repeatedKey } from './repeated-key.ts';

test.each([
  ['{"a":1,"b":{"a":2},"c":[{"a":3},{"a":4}]}', undefined],
  ['{"a":"{\\"a\\":1}","b":"a: a"}', undefined],
  ['{"a":1,"b":2, "a" : 3}', 'a'],
  ['{"a":1,"\\u0061":2}', 'a'],
  ['{"x":[{"k":{"y":1,"y":2}}]}', 'y'],
  ['[]', undefined],
])('%s', (json, key) => {
  expect(repeatedKey(json)).toBe(key);
});
