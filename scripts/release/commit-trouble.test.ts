// The bundle that a release names is what its sources make, whole, and runs where GitHub runs it.
import { expect, test } from 'vitest';
import { differenceOf } from './commit-trouble.ts';

const sources = new Map([
  ['clausemark-action.js', 'a'],
  ['satteri_napi.linux-x64-gnu.node', 'b'],
  ['THIRD-PARTY.txt', 'c'],
]);

test('the same bundle is right', () => {
  expect(differenceOf(sources, new Map(sources))).toBeUndefined();
});

test.each([
  ['nothing', new Map<string, string>(), 'clausemark-action.js is missing'],
  [
    'made on another system',
    new Map([
      ['clausemark-action.js', 'a'],
      ['satteri_napi.darwin-arm64.node', 'd'],
    ]),
    'satteri_napi.linux-x64-gnu.node is missing',
  ],
  ['changed by hand', new Map([...sources, ['clausemark-action.js', 'e']]), 'is not what the sources make'],
  ['with something beside it', new Map([...sources, ['extra.node', 'f']]), 'extra.node is not what the sources make'],
])('%s', (_name, committed, problem) => {
  expect(differenceOf(sources, committed)).toContain(problem);
});
