import fc from 'fast-check';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { expect, test } from 'vitest';
import { hostileText } from '../testing/hostile-text.ts';
import { escapeMarkdown } from './markdown.ts';
import { plain } from './plain.ts';
import { visible } from './visible.ts';

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
  return { types, text: texts.join('') };
}

test('mentions, references and links are broken', () => {
  expect(escapeMarkdown('@acme/all Fixes #1')).toBe('`@`acme/all Fixes `#`1');
  expect(escapeMarkdown('https://a.bc GH-1 !2')).toBe('https`:`//a.bc `GH`-1 `!`2');
  expect(escapeMarkdown('@#x $12@y $z')).toBe('`@#`x &#36;`12@`y &#36;z');
});

test('nothing is in it that cannot be seen: it can be copied', () => {
  fc.assert(
    fc.property(hostileText, (text) => {
      const decoded = escapeMarkdown(text).replace(/&#(\d+);/g, (_, code: string) =>
        String.fromCodePoint(Number(code)),
      );
      expect(visible(decoded)).toBe(decoded);
    }),
  );
});

test('is a paragraph of text, at the start of a line', () => {
  fc.assert(
    fc.property(hostileText, (text) => {
      const { types, text: shown } = read(escapeMarkdown(text));
      expect(types.filter((type) => !['root', 'paragraph', 'text', 'inlineCode'].includes(type))).toEqual([]);
      expect(shown.trim()).toBe(plain(text).trim());
    }),
  );
});

test('is one cell of a table', () => {
  fc.assert(
    fc.property(hostileText, (text) => {
      const { types, text: shown } = read(`| a |\n|---|\n| ${escapeMarkdown(text)} |`);
      expect(types.filter((type) => type !== 'text' && type !== 'inlineCode')).toEqual([
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

test('a rendered mention or reference is never left in a text: code is not looked at', () => {
  fc.assert(
    fc.property(hostileText, (text) => {
      const texts: string[] = [];
      const visit = (node: Node): void => {
        if (node.type === 'text') texts.push(node.value ?? '');
        node.children?.forEach(visit);
      };
      visit(processor.parse(escapeMarkdown(text)));
      for (const rendered of texts) expect(rendered).not.toMatch(/[@#]|[!$&]\d|[%~][\w"]|:\/\/|GH-\d|www\./i);
    }),
  );
});
