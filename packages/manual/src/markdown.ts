// The one Markdown engine of linter and site, behind this file: Sätteri. A parity test holds it against remark on every corpus.
import type { Nodes, Root } from 'mdast';
import { markdownToMdast, type Features } from 'satteri';
import { MarkdownTree } from './markdown/markdown-tree.ts';

/**
 * What our Markdown is: GFM without smart punctuation (part numbers and inch marks are text), math, directives or attributes.
 * Front matter is off because a body never has one: `readFrontMatter` cuts it away.
 */
export const markdownFeatures: Features = {
  gfm: true,
  frontmatter: false,
  smartPunctuation: false,
};

/** Parses the body of a document. Offsets of positions are UTF-16 code units from the start of `body`. */
export function parseMarkdown(body: string): Root {
  return markdownToMdast(body, { features: markdownFeatures }) as Root;
}

/** Parses the body of a document to be read in place: several times as fast where not every node is wanted as an object. */
export function parseTree(body: string): MarkdownTree {
  return new MarkdownTree(body, markdownFeatures);
}

let loaded = false;

/**
 * Loads the parser where it is not loaded yet.
 *
 * @throws Error when its native part is not installed for this machine: no document could be read then
 */
export function loadParser(): void {
  if (!loaded) parseTree('').release();
  loaded = true;
}

/** Visible text of a node: markup, images' alternative text and raw HTML removed. */
export function visibleText(node: Nodes): string {
  if (node.type === 'text' || node.type === 'inlineCode' || node.type === 'code') return node.value;
  if (node.type === 'break') return ' ';
  if (!('children' in node)) return '';
  let text = '';
  for (const child of node.children) text += visibleText(child);
  return text;
}
