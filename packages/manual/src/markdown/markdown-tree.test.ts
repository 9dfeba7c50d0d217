import * as fc from 'fast-check';
import type { Nodes } from 'mdast';
import { expect, test } from 'vitest';
import { corpora, hasCorpora } from '../../test/corpora.ts';
import { readFrontMatter } from '../front-matter/read-front-matter.ts';
import { parseMarkdown, parseTree, visibleText } from '../markdown.ts';
import { decodeSource } from '../text/decode-source.ts';
import type { MarkdownTree } from './markdown-tree.ts';
import { FIELD, NODE } from './node-types.ts';
import { visibleTextOf } from './visible-text.ts';

/** What a walk asks of a node, read in place. */
function read(tree: MarkdownTree, node: number): unknown[] {
  const place = tree.hasPlace(node) ? [tree.start(node), tree.end(node)] : [];
  const text = (offset: number) => tree.text(node, offset);
  switch (tree.type(node)) {
    case NODE.heading:
      return ['heading', place, tree.byte(node, FIELD.heading.depth)];
    case NODE.text:
    case NODE.inlineCode:
    case NODE.html:
      return ['value', place, text(FIELD.text.value)];
    case NODE.code:
      return ['value', place, text(FIELD.code.value)];
    case NODE.definition: {
      const { url, title, identifier, label } = FIELD.definition;
      return ['definition', place, text(url), text(title), text(identifier), text(label)];
    }
    case NODE.link:
      return ['link', place, text(FIELD.link.url), text(FIELD.link.title)];
    case NODE.image:
      return ['image', place, text(FIELD.image.url), text(FIELD.image.title), text(FIELD.image.alt)];
    case NODE.imageReference:
      return [
        'reference',
        place,
        text(FIELD.reference.identifier),
        text(FIELD.reference.label),
        text(FIELD.reference.alt),
      ];
    case NODE.linkReference:
    case NODE.footnoteDefinition:
    case NODE.footnoteReference:
      return ['reference', place, text(FIELD.reference.identifier), text(FIELD.reference.label)];
    default:
      return ['', place];
  }
}

/** The same of a node of the tree of objects. */
function expected(node: Nodes): unknown[] {
  const place = node.position === undefined ? [] : [node.position.start.offset, node.position.end.offset];
  switch (node.type) {
    case 'heading':
      return ['heading', place, node.depth];
    case 'text':
    case 'inlineCode':
    case 'html':
    case 'code':
      return ['value', place, node.value];
    case 'definition':
      return ['definition', place, node.url, node.title ?? '', node.identifier, node.label];
    case 'link':
      return ['link', place, node.url, node.title ?? ''];
    case 'image':
      return ['image', place, node.url, node.title ?? '', node.alt];
    case 'imageReference':
      return ['reference', place, node.identifier, node.label, node.alt];
    case 'linkReference':
    case 'footnoteDefinition':
    case 'footnoteReference':
      return ['reference', place, node.identifier, node.label];
    default:
      return ['', place];
  }
}

function flat(tree: MarkdownTree, node = 0): unknown[] {
  const children = Array.from({ length: tree.childCount(node) }, (_, index) => tree.child(node, index));
  return [read(tree, node), children.flatMap((child) => flat(tree, child))];
}

function flatObjects(node: Nodes): unknown[] {
  return [expected(node), 'children' in node ? node.children.flatMap((child) => flatObjects(child)) : []];
}

function expectSame(body: string): void {
  const tree = parseTree(body);
  const root = parseMarkdown(body);
  expect(flat(tree)).toEqual(flatObjects(root));
  expect(visibleTextOf(tree, 0)).toBe(visibleText(root));
  tree.release();
}

const everything = `# Title with \`code\` &amp; *stress*

A [link](a.md "t"), ![image](b.png 'i'), [reference][r], ![alt][r], <b>html</b>, www.example.com, ~~gone~~.[^1]
Second line\\
third \u00e4\u{1f600} line \\* \u2013 end

| a | \u00fc |
|---|:-:|
| \`x\\|y\` | 8.4 |

- [ ] one
  1. two

> quote

~~~js
code \u00e9
~~~

[r]: https://example.com/\u00e4?a&amp;b "T"
[^1]: Note
`;

test('a tree read in place is the tree of objects', () => {
  expectSame('');
  expectSame(everything);
  expectSame(everything.replaceAll('\n', '\r\n'));
});

test('so it is for any text', () => {
  const unit = fc.constantFrom(...'ab1 \n\r*_`[]()!#|-:>&;\\<"\u00e4\u4e00\u{1f600}');
  fc.assert(fc.property(fc.oneof(fc.string({ unit, maxLength: 60 }), fc.string({ unit: 'grapheme' })), expectSame), {
    numRuns: 500,
  });
});

test.skipIf(!hasCorpora)('so it is for documents of the corpora', () => {
  for (const [index, { path, bytes }] of [...corpora()].entries()) {
    const { source, problems } = decodeSource(path, bytes);
    if (index % 20 === 0 && problems.length === 0) expectSame(source.text.slice(readFrontMatter(source.text).span.end));
  }
});
