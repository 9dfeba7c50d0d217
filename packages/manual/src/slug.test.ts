import * as fc from 'fast-check';
import GithubSlugger from 'github-slugger';
import { expect, test } from 'vitest';
import { createSlugger } from './slug.ts';

const heading = fc.oneof(
  fc.string(),
  fc.string({ unit: 'binary' }),
  fc.constantFrom(
    'Records',
    'records',
    'Records 1',
    'records-1',
    '__proto__',
    'constructor',
    'location',
    '\u00dcberpr\u00fcfung',
    '1. Zweck',
    '',
  ),
);

test('anchors are those of github-slugger, repeats and hostile names included', () => {
  fc.assert(
    fc.property(fc.array(heading, { maxLength: 12 }), (headings) => {
      const theirs = new GithubSlugger();
      const ours = createSlugger();
      expect(headings.map((text) => ours(text))).toEqual(headings.map((text) => theirs.slug(text)));
    }),
    { numRuns: 2000 },
  );
});

test('the second heading of a name has a number', () => {
  const slug = createSlugger();
  expect(['Records', 'Records', 'Purpose & scope', '8.4 T\u00fcv'].map(slug)).toEqual([
    'records',
    'records-1',
    'purpose--scope',
    '84-t\u00fcv',
  ]);
});
