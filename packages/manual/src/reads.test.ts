// Whoever looks at another document depends on it, also where somebody else has found out before.
import { expect, test } from 'vitest';
import { manualOf } from '../test/manual-of.ts';
import type { Manual } from './manual.ts';
import type { ManualDocument } from './document.ts';
import { perManual } from './per-manual.ts';
import type { Seen } from './reads.ts';
import { resolveLink } from './references/resolve-link.ts';

const text = (id: string): string =>
  `---\nid: ${id}\nstatus: released\nowner: x\n---\n\n# ${id}\n\n## Scope\n\nText.\n`;
const open = (): Manual => manualOf({ 'a.md': text('A'), 'b.md': text('B'), 'c.md': text('C') });

function examine(
  manual: Manual,
  path: string,
  look: (document: ManualDocument, other: ManualDocument) => unknown,
): Seen {
  const [document, other] = [manual.byPath.get(path), manual.byPath.get('b.md')];
  if (document === undefined || other === undefined) throw new Error('no such document');
  manual.reads.begin(document);
  look(document, other);
  return manual.reads.end();
}

const seen = ({ documents, everything }: Seen): unknown => [
  [...documents].map(([{ path }, depth]) => `${path} ${depth}`),
  everything,
];

test.each([
  ['title', []],
  ['id', []],
  ['contentId', []],
  ['status', ['b.md face']],
  ['face', ['b.md face']],
  ['facts', ['b.md content']],
] as const)('%s of another document', (name, noted) => {
  expect(seen(examine(open(), 'a.md', (_, other) => other[name]))).toEqual([noted, false]);
});

test.each([
  ['text', (other: ManualDocument) => other.text('owner')],
  ['items', (other: ManualDocument) => other.items('records')],
  ['field', (other: ManualDocument) => other.field('owner')],
  ['hasAnchor', (other: ManualDocument) => other.hasAnchor('scope')],
  ['status as text', (other: ManualDocument) => other.text('status')],
])('%s of another document', (_name, look) => {
  expect(seen(examine(open(), 'a.md', (_, other) => look(other)))).toEqual([['b.md face'], false]);
});

test('its own text is no reason, the deeper look counts, and nothing is left for the next one', () => {
  const manual = open();
  const look = (document: ManualDocument, other: ManualDocument): unknown => [
    document.facts,
    other.facts,
    other.status,
  ];
  expect(seen(examine(manual, 'a.md', look))).toEqual([['b.md content'], false]);
  expect(seen(examine(manual, 'b.md', look))).toEqual([[], false]);
  expect(manual.byPath.get('b.md')?.facts.words).toBe(1);
  expect(seen(examine(manual, 'c.md', () => {}))).toEqual([[], false]);
});

test('a link that a neighbour has resolved before', () => {
  const manual = open();
  for (const path of ['c.md', 'a.md']) {
    const links = (...urls: readonly string[]): unknown =>
      seen(examine(manual, path, (document) => urls.map((url) => resolveLink(manual, document, url))));
    expect(links('b.md')).toEqual([[], false]);
    expect(links('b.md#scope')).toEqual([['b.md face'], false]);
    expect(links('b.md#none')).toEqual([['b.md content'], false]);
  }
});

test('a table of what is the same for all is no reason, one of more than that is the whole manual', () => {
  const manual = open();
  const ids = perManual(({ documents }) => documents.map(({ id }) => id));
  const owners = perManual(({ documents }) => documents.map((document) => document.text('owner')));
  const both = perManual((item) => [ids(item), owners(item)]);
  for (const path of ['a.md', 'c.md']) {
    expect(seen(examine(manual, path, () => ids(manual)))).toEqual([[], false]);
    expect(seen(examine(manual, path, () => owners(manual)))).toEqual([[], true]);
    expect(seen(examine(manual, path, () => both(manual)))).toEqual([[], true]);
  }
  const failing = perManual(() => {
    throw new Error('no');
  });
  expect(
    seen(examine(manual, 'a.md', (_, other) => [expect(() => failing(manual)).toThrow('no'), other.status])),
  ).toEqual([['b.md face'], false]);
});
