import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readFrontMatter } from '../front-matter/read-front-matter.ts';
import { changeDataFile, changeFrontMatter, EditError, type YamlChange } from './change-yaml.ts';

const set = (path: string, value: string, after?: string): YamlChange => ({
  kind: 'set',
  path: path.split('/'),
  value,
  ...(after !== undefined && { after }),
});
const DOCUMENT = [
  '---',
  'id: QP-1 # the number',
  'revision: "C"',
  "title: 'A title'",
  'review: { interval: P24M, last: 2026-01-01 }',
  'clauses:',
  '  - 8.4.1#a',
  'supersedes: []',
  'obsolete_reason:',
  '---',
  '',
  '# T',
  '',
].join('\n');

describe('front matter', () => {
  test.each([
    ['a value keeps its quotes', set('revision', 'D'), 'revision: "D"'],
    ['single quotes too', set('title', 'B title'), "title: 'B title'"],
    ['a comment stays', set('id', 'QP-2'), 'id: QP-2 # the number'],
    ['inside braces', set('review/last', '2026-11-22'), 'review: { interval: P24M, last: 2026-11-22 }'],
    ['a key inside braces', set('review/by', 'x y'), 'last: 2026-01-01, by: x y }'],
    ['a key without a value', set('obsolete_reason', 'a: b'), 'obsolete_reason: "a: b"'],
    ['a new key behind another', set('change', 'CR-1', 'revision'), 'revision: "C"\nchange: CR-1\ntitle'],
    ['a new key last', set('withdrawn', 'true'), 'obsolete_reason:\nwithdrawn: true\n---'],
    ['a number is quoted', set('revision', '1.10'), '"1.10"'],
    ['an item of a list', { kind: 'append', path: ['clauses'], value: '8.4.2' }, '  - 8.4.1#a\n  - 8.4.2\nsup'],
    ['an item of an empty list', { kind: 'append', path: ['supersedes'], value: 'QP-9' }, 'supersedes: [QP-9]'],
    ['a list in place of nothing', { kind: 'append', path: ['records'], value: 'F-1' }, 'records: [F-1]'],
    ['a key is gone with its line', { kind: 'remove', path: ['clauses'] }, ' }\nsupersedes'],
    ['a key inside braces is gone', { kind: 'remove', path: ['review', 'interval'] }, 'review: { last: 2026-01-01 }'],
  ] as const)('%s', (_, change, part) => {
    const text = changeFrontMatter(DOCUMENT, [change]);
    expect(text).toContain(part);
    expect(changeFrontMatter(DOCUMENT.replaceAll('\n', '\r\n'), [change])).toBe(text.replaceAll('\n', '\r\n'));
    expect(changeFrontMatter(`\uFEFF${DOCUMENT}`, [change])).toBe(`\uFEFF${text}`);
  });

  test.each([
    ['no front matter', '# T\n', set('id', 'x')],
    ['broken front matter', '---\nid: "x\n---\n', set('id', 'y')],
    ['an alias', '---\nid: &a x\n---\n', set('id', 'y')],
    ['a place below a text', '---\nid: x\n---\n', set('id/y', 'z')],
    ['an item of a text', '---\nid: x\n---\n', { kind: 'append', path: ['id'], value: 'z' } as const],
  ])('%s is refused', (_, text, change) => expect(() => changeFrontMatter(text, [change])).toThrow(EditError));

  test('any value that one line can hold comes back as it was', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 20, unit: 'grapheme' }), (value) => {
        fc.pre(!/[\u0000\uFEFF]/.test(value) && value.trim() !== '');
        const { entries } = readFrontMatter(changeFrontMatter(DOCUMENT, [set('id', value), set('review/by', value)]));
        expect(entries.find(({ key }) => key === 'id')?.value).toMatchObject({ value });
      }),
      { numRuns: 200 },
    );
  });
});

test('data files keep comments, order and everything else', () => {
  const people = '# People\npeople:\n  # first\n  a: { name: A, emails: [a@x] } # note\n  b:\n    name: B\n\n# end\n';
  const changed = changeDataFile(people, [
    { kind: 'set', path: ['people', 'c'], value: { name: 'C, D', emails: ['c@x'] } },
    { kind: 'append', path: ['people', 'a', 'keys'], value: { fp: 'SHA256:x', from: '2026-01-01' } },
    { kind: 'set', path: ['people', 'b', 'github'], value: '12' },
  ]);
  expect(changed).toBe(
    '# People\npeople:\n  # first\n  a: { name: A, emails: [a@x], keys: [{ fp: "SHA256:x", from: 2026-01-01 }] } # note\n  b:\n    name: B\n    github: "12"\n  c: { name: "C, D", emails: ["c@x"] }\n\n# end\n',
  );
});
