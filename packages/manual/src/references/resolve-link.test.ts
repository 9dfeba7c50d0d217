import { describe, expect, test } from 'vitest';
import { manualOf } from '../../test/manual-of.ts';
import { documentById, references, resolveLink, type LinkTarget } from '../index.ts';

const manual = manualOf({
  'procedures/QP-1.md':
    '---\nid: QP-1\nrecords: [F-1, QP-1]\n---\n# One\n\nSee [two](QP-2.md#purpose), F-1, [F-1](../forms/F-1.md), QP-9.\n',
  'procedures/QP-2.md': '---\nid: QP-2\n---\n# Two\n\n## Purpose\n\n## 4.2 Scope of it\n',
  'procedures/Über uns (1).md': '---\nid: QP-3\n---\n',
  'forms/F-1.md': '---\nid: F-1\n---\n',
  'forms/twin-a.md': '---\nid: F-2\n---\n',
  'forms/twin-b.md': '---\nid: F-2\n---\n',
  'images/plan.png': '',
});
const from = manual.byPath.get('procedures/QP-1.md');

function resolve(url: string): string {
  if (from === undefined) throw new Error('no document');
  return show(resolveLink(manual, from, url));
}

function show(target: LinkTarget): string {
  switch (target.kind) {
    case 'document':
      return `document ${target.document.path}#${target.anchor}`;
    case 'anchor-missing':
      return `anchor-missing ${target.document.path}#${target.anchor} (${target.nearest ?? ''})`;
    case 'missing':
      return `missing ${target.wanted} (${target.nearest ?? ''})`;
    case 'file':
      return `file ${target.path}`;
    case 'external':
      return 'external';
    case 'ambiguous':
      return `ambiguous ${target.id}`;
    case 'outside':
      return 'outside';
  }
}

describe('a link leads to', () => {
  test.each([
    ['QP-2.md', 'document procedures/QP-2.md#'],
    ['./QP-2.md', 'document procedures/QP-2.md#'],
    ['../procedures/QP-2.md#purpose', 'document procedures/QP-2.md#purpose'],
    ['QP-2.md?x=1#purpose', 'document procedures/QP-2.md#purpose'],
    ['%C3%9Cber%20uns%20(1).md', 'document procedures/Über uns (1).md#'],
    ['Über uns (1).md', 'document procedures/Über uns (1).md#'],
    ['#one', 'document procedures/QP-1.md#one'],
    ['#', 'document procedures/QP-1.md#'],
    ['#top', 'document procedures/QP-1.md#'],
    ['', 'document procedures/QP-1.md#'],
    ['doc:QP-2', 'document procedures/QP-2.md#'],
    ['doc:QP-2#purpose', 'document procedures/QP-2.md#purpose'],
    ['../images/plan.png', 'file images/plan.png'],
    ['../images/', 'file images/'],
    ['../images', 'file images/'],
    ['https://x.y', 'external'],
    ['mailto:a@b.c', 'external'],
  ])('%s', (url, expected) => expect(resolve(url)).toBe(expected));
});

describe('a broken link says how', () => {
  test.each([
    ['QP-7.md', 'missing procedures/QP-7.md ()'],
    ['qp-2.md', 'missing procedures/qp-2.md (procedures/QP-2.md)'],
    ['U\u0308ber uns (1).md', 'missing procedures/U\u0308ber uns (1).md (procedures/Über uns (1).md)'],
    ['QP-2.md#purpos', 'anchor-missing procedures/QP-2.md#purpos ()'],
    ['QP-2.md#Purpose', 'anchor-missing procedures/QP-2.md#Purpose (purpose)'],
    ['QP-2.md#scope-of-it', 'anchor-missing procedures/QP-2.md#scope-of-it (42-scope-of-it)'],
    ['doc:QP-9', 'missing QP-9 ()'],
    ['doc:F-2', 'ambiguous F-2'],
    ['QP-2.md#%ZZ', 'anchor-missing procedures/QP-2.md#%ZZ ()'],
  ])('%s', (url, expected) => expect(resolve(url)).toBe(expected));
});

describe('a path that leaves the manual is outside', () => {
  test.each([
    '../../../etc/passwd',
    '%2e%2e/%2e%2e/etc/passwd',
    '..%2f..%2fetc/passwd',
    '..\\..\\x',
    '..%5c..%5cx',
    '/etc/passwd',
    '%2fetc/passwd',
    'C:\\x',
    'C:/x',
    'F:\\\\Policies\\\\x',
    '//evil.example/x',
    '\\\\evil\\x',
    'a%00.png',
    'a\0.png',
  ])('%j', (url) => expect(resolve(url)).toBe('outside'));
});

describe('references', () => {
  test('by link, mention and field, never to oneself, never to an unknown id', () => {
    const outgoing = (from && references(manual).outgoing.get(from)) ?? [];
    expect(outgoing.map((item) => `${item.via} ${item.to.id ?? ''}#${item.anchor}`)).toEqual([
      'link QP-2#purpose',
      'link F-1#',
      'mention F-1#',
      'field F-1#',
    ]);
    const form = documentById(manual, 'F-1');
    expect(form && references(manual).incoming.get(form)?.length).toBe(3);
    expect(references(manual)).toBe(references(manual));
  });

  test('an id used twice names no document', () => expect(documentById(manual, 'F-2')).toBeUndefined());
});

test('a plain path is resolved like any other', () => {
  for (const path of ['a.md', 'procedures/QP-2.md', 'deep/er/still/x.md']) {
    const files = { [path]: '', 'a.md': '', 'deep/y.md': '', 'deep/er/z.md': '', 'procedures/.hidden/b.md': '' };
    const other = manualOf(files);
    const document = other.byPath.get(path);
    if (document === undefined) throw new Error('no document');
    for (const up of ['', '../', '../../', '../../../', '../../../../'])
      for (const rest of [
        'a.md',
        'y.md',
        'er/z.md',
        'deep/er/z.md',
        'procedures/.hidden/b.md',
        'none/a.md',
        '..a.md',
      ]) {
        const [plain, dotted] = [up + rest, `./${up}${rest}`].map((url) => resolveLink(other, document, url));
        expect(plain?.kind === 'outside' ? plain.kind : plain).toEqual(
          dotted?.kind === 'outside' ? dotted.kind : dotted,
        );
      }
  }
});
