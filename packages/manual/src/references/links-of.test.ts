// What is kept of links says the same, and notes the same, as looking anew.
import { expect, test } from 'vitest';
import { manualOf } from '../../test/manual-of.ts';
import type { Manual } from '../manual.ts';
import type { ManualDocument } from '../document.ts';
import { targetOf } from './link-target.ts';
import { linksOf } from './links-of.ts';
import { resolveLink } from './resolve-link.ts';

const names = [
  'a.md',
  'a b.md',
  'a%20b.md',
  '100%.md',
  'doc:a.md',
  'c:a.md',
  'a?b.md',
  'a\\b.md',
  '.a.md',
  'a.md.md',
  '%61.md',
];
const folders = ['', 'b/', 'b/c d/', 'b/c%20d/', 'b:/', '..b/'];
const ways = [
  '',
  './',
  '../',
  '../../',
  'b/',
  '../b/',
  './../b/c d/',
  'b/c%20d/',
  'b//',
  'b:/',
  '..b/',
  '/b/',
  '//b/',
  'b?/',
  '%2e%2e/',
];
const ends = ['', '#one', '#One', '#none', '#on%65', '?x', '?x/a.md', '#one#two', '#/a.md'];

test('a document in the same folder, or asked about before, changes nothing', () => {
  const files = folders.flatMap((folder) => names.map((name) => [`${folder}${name}`, '# One\n'] as const));
  const manual = manualOf(Object.fromEntries(files));
  const urls = ways.flatMap((way) => names.flatMap((name) => ends.map((end) => `${way}${name}${end}`)));
  const different = manual.documents.flatMap((from) =>
    urls.filter((url) => !sameTarget(resolveLink(manual, from, url), targetOf(manual, from, url))),
  );
  expect(different).toEqual([]);
});

function sameTarget(a: ReturnType<typeof resolveLink>, b: ReturnType<typeof resolveLink>): boolean {
  const plain = (_: string, value: unknown): unknown =>
    typeof value === 'object' && value !== null && 'facts' in value ? (value as ManualDocument).path : value;
  return JSON.stringify(a, plain) === JSON.stringify(b, plain);
}

test('who is told what is known already has looked at the same', () => {
  const manual = manualOf({
    'a.md': '[b](b.md#one) [c](c.md#none) [d](d.md)\n',
    'b.md': '# One\n',
    'c.md': '# One\n',
    'd.md': '',
  });
  const document = manual.byPath.get('a.md');
  if (document === undefined) throw new Error('no document');
  const first = seenBy(manual, document);
  expect(first).toEqual([
    ['b.md', 'face'],
    ['c.md', 'content'],
  ]);
  expect(seenBy(manual, document)).toEqual(first);
});

function seenBy(manual: Manual, document: ManualDocument): readonly unknown[] {
  manual.reads.begin(document);
  linksOf(manual, document);
  return [...manual.reads.end().documents].map(([{ path }, depth]) => [path, depth]);
}
