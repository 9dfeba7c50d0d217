import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { documentText } from '../testing/document.ts';
import { documentDigest, type Attachment } from './document-digest.ts';
import { documentParts } from './document-parts.ts';
import { metadataKeys } from './metadata-keys.ts';

const BODY = '# Control of documents\n\nEach document shall be reviewed.\n';
const digestOf = (text: string, files: readonly Attachment[] = [], synonyms = {}): string =>
  documentDigest(documentParts(text, synonyms), files);
const BASE = digestOf(documentText(BODY));

describe('the controlled digest does not see', () => {
  test.each([
    ['a BOM', `\uFEFF${documentText(BODY)}`],
    ['CRLF', documentText(BODY).replaceAll('\n', '\r\n')],
    ['the order of keys', documentText(BODY).replace('id: QP-07\n', '').replace('owner:', 'id: QP-07\nowner:')],
    ['comments and quotes in the front matter', documentText(BODY, { title: '"Control of documents" # yes' })],
    ['blank lines around the body', `${documentText(`\n\n${BODY}`)}\n\n`],
    ['status', documentText(BODY, { status: 'in-review' })],
    ['the date of the last review', documentText(BODY, { review: '{ interval: P24M, last: 2028-11-15 }' })],
    [
      'what marks an obsolete document',
      documentText(BODY, { status: 'obsolete', obsolete_reason: 'merged', superseded_by: '[QP-08]' }),
    ],
    ['an empty key', documentText(BODY, { supersedes: '[]', change: '""' })],
  ])('%s', (_, text) => expect(digestOf(text)).toBe(BASE));
});

describe('the controlled digest sees', () => {
  test.each([
    ['a word', documentText(BODY.replace('shall', 'should'))],
    ['how a text is typed', documentText(BODY.replace('Each', '**Each**'))],
    ['the revision', documentText(BODY, { revision: '"D"' })],
    ['1.10 for 1.1', documentText(BODY, { revision: '1.10' })],
    ['the effective date', documentText(BODY, { effective_date: '2026-12-02' })],
    ['the owner', documentText(BODY, { owner: 'buyer' })],
    ['the review interval', documentText(BODY, { review: '{ interval: P48M, last: 2026-11-15 }' })],
    ['the classification', documentText(BODY, { classification: 'public' })],
    ["a key of the manual's own", documentText(BODY, { hold_point: 'yes' })],
  ])('%s', (_, text) => expect(digestOf(text)).not.toBe(BASE));

  test('a file behind a link, by target and content', () => {
    const file = { path: 'img/a.png', sha256: 'a'.repeat(64) };
    const digests = [[], [file], [{ ...file, sha256: 'b'.repeat(64) }], [{ ...file, path: 'img/b.png' }]].map((files) =>
      digestOf(documentText(BODY), files),
    );
    expect(new Set(digests).size).toBe(4);
    expect(digestOf(documentText(BODY), [file, file])).toBe(digests[1]);
  });

  test('a key with the name of a part does not take its place', () => {
    const text = (interval: string): string =>
      documentText(BODY, { review: `{ interval: ${interval}, last: 2026-11-15 }`, 'review/interval': 'P24M' });
    expect(digestOf(text('P24M'))).not.toBe(digestOf(text('P99Y')));
  });

  test('a controlled key under another name', () => {
    const synonyms = { version: 'revision' };
    const text = (version: string): string => documentText(BODY, { revision: '', version });
    expect(digestOf(text('"C"'), [], synonyms)).toBe(BASE);
    expect(digestOf(text('"D"'), [], synonyms)).not.toBe(BASE);
    expect(digestOf(documentText(BODY, { version: '"D"' }), [], synonyms)).not.toBe(BASE);
  });
});

test('a review under keys of its own is the review, where the configuration says so', () => {
  const synonyms = { review_interval: 'review.interval', last_review: 'review.last' };
  const text = (more: Record<string, string>): string => documentText(BODY, { review: '', ...more });
  const apart = { review_interval: 'P24M', last_review: '2026-11-15' };
  expect(digestOf(text(apart), [], synonyms)).toBe(BASE);
  expect(digestOf(text({ ...apart, last_review: '2027-11-15' }), [], synonyms)).toBe(BASE);
  expect(digestOf(text({ ...apart, review_interval: 'P36M' }), [], synonyms)).not.toBe(BASE);
  expect(digestOf(text(apart))).not.toBe(BASE);
  const both = { review: '{ interval: P24M, last: 2026-11-15 }', review_interval: 'P36M' };
  expect(digestOf(documentText(BODY, both), [], synonyms)).not.toBe(BASE);
});

test('every key of the table has a reason, and the digest follows the table', () => {
  for (const [key, { controlled, reason }] of Object.entries(metadataKeys)) {
    expect(reason).toMatch(/\.$/);
    const fields: Record<string, string> = key.startsWith('review/')
      ? {
          review: `{ interval: ${key.endsWith('interval') ? 'X' : 'P24M'}, last: ${key.endsWith('last') ? 'X' : '2026-11-15'} }`,
        }
      : { [key]: 'X' };
    expect(digestOf(documentText(BODY, fields)) !== BASE, key).toBe(controlled);
  }
});

test.each([
  ['broken front matter', '---\na: [\n---\nx'],
  ['a duplicate key', '---\nid: A\nid: B\n---\nx'],
  ['NUL', 'a\0b'],
  ['a lone surrogate', 'a\uD800b'],
])('there is no digest for %s', (_, text) => expect(() => documentParts(text)).toThrow());

test('any change of any character of the body changes the digest', () => {
  fc.assert(
    fc.property(fc.nat(BODY.length - 2), fc.constantFrom('x', ' ', '1', '\u200B', 'а'), (at, character) => {
      fc.pre(BODY[at] !== character && BODY[at] !== '\n');
      const changed = BODY.slice(0, at) + character + BODY.slice(at + 1);
      expect(digestOf(documentText(changed))).not.toBe(BASE);
    }),
  );
});
