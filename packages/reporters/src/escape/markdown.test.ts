import fc from 'fast-check';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { expect, test } from 'vitest';
import { hostileText } from '../testing/hostile-text.ts';
import { escapeMarkdown } from './markdown.ts';
import { plain } from './plain.ts';

const processor = unified().use(remarkParse).use(remarkGfm);

interface Node {
  readonly type: string;
  readonly value?: string;
  readonly children?: readonly Node[];
}

/** Types of all nodes, and their text without the breaks. */
function read(markdown: string): { readonly types: readonly string[]; readonly text: string } {
  const types: string[] = [];
  const texts: string[] = [];
  const visit = (node: Node): void => {
    types.push(node.type);
    if (node.value !== undefined) texts.push(node.value);
    node.children?.forEach(visit);
  };
  visit(processor.parse(markdown));
  return { types, text: texts.join('').replaceAll('\u200b', '') };
}

test('mentions, references and links are broken', () => {
  expect(escapeMarkdown('@acme/all Fixes #1')).toBe('@&#8203;acme/all Fixes &#35;&#8203;1');
  expect(escapeMarkdown('https://a.bc GH-1 !2')).toBe('https:&#8203;//a.bc GH&#8203;-1 !&#8203;2');
});

test('is a paragraph of text, at the start of a line', () => {
  fc.assert(
    fc.property(hostileText, (text) => {
      const { types, text: shown } = read(escapeMarkdown(text));
      expect(types.filter((type) => !['root', 'paragraph', 'text'].includes(type))).toEqual([]);
      expect(shown.trim()).toBe(plain(text).trim());
    }),
  );
});

test('is one cell of a table', () => {
  fc.assert(
    fc.property(hostileText, (text) => {
      const { types, text: shown } = read(`| a |\n|---|\n| ${escapeMarkdown(text)} |`);
      expect(types.filter((type) => type !== 'text')).toEqual([
        'root',
        'table',
        'tableRow',
        'tableCell',
        'tableRow',
        'tableCell',
      ]);
      expect(shown.replace(/^a/, '').trim()).toBe(plain(text).trim());
    }),
  );
});

test('a rendered mention or reference is never left', () => {
  fc.assert(
    fc.property(hostileText, (text) => {
      const rendered = escapeMarkdown(text).replace(/&#(\d+);/g, (_, code: string) =>
        String.fromCodePoint(Number(code)),
      );
      expect(rendered).not.toMatch(/[@#](?!\u200b)|:\/\/|GH-\d|www\./i);
    }),
  );
});
