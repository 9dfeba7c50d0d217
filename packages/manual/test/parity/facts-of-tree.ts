// What both Markdown engines must agree on, reduced to plain lines of text that can be compared and read.
import type { Nodes, Root } from 'mdast';
import { createSlugger, visibleText } from '../../src/index.ts';

export type Aspect = 'headings' | 'links' | 'tables' | 'html' | 'code' | 'definitions';

/** The aspects of a tree, each a list in the order of the document. */
export function factsOfTree(root: Root): Record<Aspect, string[]> {
  const facts: Record<Aspect, string[]> = { headings: [], links: [], tables: [], html: [], code: [], definitions: [] };
  const slug = createSlugger();
  const visit = (node: Nodes): void => {
    const line = node.position?.start.line;
    switch (node.type) {
      case 'heading': {
        const text = visibleText(node).trim();
        facts.headings.push(`${line}: ${'#'.repeat(node.depth)} ${text} {${slug(text)}}`);
        break;
      }
      case 'link':
      case 'image':
        facts.links.push(`${node.type} ${node.url}`);
        break;
      case 'linkReference':
      case 'imageReference':
        facts.links.push(`${node.type} [${node.identifier.toLowerCase()}]`);
        break;
      case 'table':
        facts.tables.push(
          `${line}: ${node.children.map((row) => row.children.map((cell) => visibleText(cell).trim()).join(' | ')).join(' / ')}`,
        );
        break;
      case 'html':
        facts.html.push(`${line}: ${node.value}`);
        break;
      case 'code':
        facts.code.push(`${line}: ${node.lang ?? ''} ${node.value}`);
        break;
      case 'definition':
        facts.definitions.push(`${line}: [${node.identifier.toLowerCase()}] ${node.url} ${node.title ?? ''}`);
        break;
    }
    if ('children' in node) for (const child of node.children) visit(child);
  };
  visit(root);
  return facts;
}
