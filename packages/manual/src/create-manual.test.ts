import { expect, test } from 'vitest';
import { manualOf } from '../test/manual-of.ts';

const manual = manualOf(
  {
    'procedures/b.md':
      '---\ndoc_id: QP-2\nstate: approved\nkind: procedure\nversion: 1.10\n---\n# Heading\n\n## Purpose\n',
    'forms/a.md':
      '---\nid: F-1\ntitle: " "\nclauses: [8.4, "", 8.5]\nrecords: F-2\nreview: { last: 2026-01-01 }\n---\n# The form\n',
    'x/plain.md': 'text\n',
  },
  'fields: { doc_id: id, state: status, version: revision }\nstatuses: { approved: released }\n',
);
const b = manual.byPath.get('procedures/b.md');
const a = manual.byPath.get('forms/a.md');

test('documents are sorted by path and found by id', () => {
  expect(manual.documents.map((document) => document.path)).toEqual(['forms/a.md', 'procedures/b.md', 'x/plain.md']);
  expect(manual.byId.get('QP-2')).toEqual([b]);
});

test('synonyms for keys and statuses', () => {
  expect([b?.id, b?.status, b?.text('revision'), b?.field('id')?.key]).toEqual(['QP-2', 'released', '1.10', 'doc_id']);
});

test('the type comes from the folder when none is declared, the title from the heading, then the file name', () => {
  expect(manual.documents.map((document) => [document.type, document.title])).toEqual([
    ['form', 'The form'],
    ['procedure', 'Heading'],
    [undefined, 'plain'],
  ]);
});

test('words for types, and parts of the review under keys of their own', () => {
  const config =
    'typeNames: { SOP: procedure }\nfields: { review_interval: review.interval, last_review: review.last }\n';
  const documentOf = (frontMatter: string) => {
    const made = manualOf({ 'docs/a.md': `---\n${frontMatter}\n---\n` }, config);
    const [document] = made.documents;
    const at = (anchor: string) => document && made.source('docs/a.md')?.slice(document.at(anchor).span);
    const node = document?.field('review')?.node;
    const parts =
      node?.kind === 'map' ? node.entries.map(({ key, value }) => [key, value.kind === 'scalar' && value.value]) : node;
    return { type: document?.type, word: document?.text('type'), parts, at };
  };
  const apart = documentOf('type: SOP\nlast_review: 2026-01-01\nreview_interval: P12M');
  expect([apart.type, apart.word]).toEqual(['procedure', 'SOP']);
  expect(apart.parts).toEqual([
    ['last', '2026-01-01'],
    ['interval', 'P12M'],
  ]);
  expect(['fm:/review/interval', 'fm:/review/last!', 'fm:/review!', 'fm:/type'].map(apart.at)).toEqual([
    'P12M',
    'last_review',
    'last_review',
    'SOP',
  ]);
  const mixed = documentOf('review_interval: P12M\nreview: { last: 2026-01-01, interval: P24M }');
  expect(mixed.parts).toEqual([
    ['last', '2026-01-01'],
    ['interval', 'P24M'],
  ]);
  expect(mixed.at('fm:/review/interval')).toBe('P24M');
  const half = documentOf('review_interval: P12M\nreview: { last: 2026-01-01 }');
  expect(half.parts).toEqual([
    ['last', '2026-01-01'],
    ['interval', 'P12M'],
  ]);
  expect([half.at('fm:/review/interval'), half.at('fm:/review/last'), half.at('fm:/review!')]).toEqual([
    'P12M',
    '2026-01-01',
    'review',
  ]);
  expect(documentOf('type: Sop').type).toBeUndefined();
  expect(documentOf('review: yearly\nreview_interval: P12M').parts).toMatchObject({ kind: 'scalar', value: 'yearly' });
  expect(documentOf('title: x').parts).toBeUndefined();
});

test('lists hold no empty items, and one scalar is a list of one', () => {
  expect(a?.items('clauses').map((item) => item.text)).toEqual(['8.4', '8.5']);
  expect(a?.items('records').map((item) => item.text)).toEqual(['F-2']);
  expect(a?.items('none')).toEqual([]);
  expect(a?.text('clauses')).toBeUndefined();
});

test('symbolic places follow the words of the document', () => {
  const slice = (document: typeof a, anchor: string) => {
    const span = document?.at(anchor).span;
    return document && span && manual.source(document.path)?.slice(span);
  };
  expect(slice(b, 'fm:/id')).toBe('QP-2');
  expect(slice(b, 'fm:/id!')).toBe('doc_id');
  expect(slice(a, 'fm:/review/last')).toBe('2026-01-01');
  expect(slice(a, 'fm:/review/next')).toBe('review');
  expect(slice(a, 'fm:/clauses/2')).toBe('8.5');
  expect(slice(a, 'fm:/none')).toBe('---');
  expect(slice(b, 'section:purpose')).toBe('## Purpose');
  expect(slice(b, '')).toBe('# Heading');
});

test('a heading without words is no title', () => {
  const titleOf = (text: string) => manualOf({ 'procedures/QP-1.md': text }).documents[0]?.title;
  expect(titleOf('---\nid: QP-1\n---\n\n# \n\n# Second\n')).toBe('Second');
  expect(titleOf('---\nid: QP-1\n---\n\n# \n')).toBe('QP-1');
});

test.each(['status: released\nstatus: draft', 'status: &a released', 'status: released\nowner: [x'])(
  'the status of front matter that is refused is not known: %j',
  (lines) => {
    const [document] = manualOf({ 'procedures/a.md': `---\nid: QP-1\n${lines}\n---\n# A\n` }).documents;
    expect([document?.id, document?.status, document?.text('status')]).toEqual(['QP-1', undefined, undefined]);
  },
);
