// A Markdown body to the blocks of its meaning. Bullet style, tightness, alignment, rules and line breaks are typing, not meaning.
import { parseMarkdown } from '@clausemark/manual';
import type { DefinitionContent, Nodes, RootContent } from 'mdast';
import type { Block, TargetOf } from './blocks.ts';
import { collectDefinitions } from './definitions.ts';
import { projectInline, type Projection } from './project-inline.ts';

/**
 * Projects a body.
 *
 * @param body as `documentParts` returns it
 * @param targetOf what a link target means; without it targets stay as written
 * @throws Error for a kind of Markdown it does not know: nothing is left out of a digest silently
 */
export function projectBody(body: string, targetOf: TargetOf = (url) => url): Block[] {
  const root = parseMarkdown(body);
  return blocks(root.children, { definitions: collectDefinitions(root), targetOf });
}

function blocks(nodes: readonly RootContent[], projection: Projection): Block[] {
  return nodes.flatMap((node) => block(node, projection) ?? []);
}

function block(node: RootContent, projection: Projection): Block | undefined {
  if (node.type === 'heading') return { t: 'h', depth: node.depth, of: projectInline(node.children, projection) };
  if (node.type === 'paragraph') return { t: 'p', of: projectInline(node.children, projection) };
  if (node.type === 'blockquote') return { t: 'q', of: blocks(node.children, projection) };
  if (node.type === 'html') return { t: 'html', text: node.value };
  if (node.type === 'thematicBreak') return undefined;
  if (node.type === 'code') return { t: 'code', lang: node.lang ?? '', meta: node.meta ?? '', text: node.value };
  return container(node, projection);
}

function container(node: RootContent, projection: Projection): Block | undefined {
  if (node.type === 'list') {
    const items = node.children.map(({ checked, children }) => ({
      checked: checked ?? null,
      of: blocks(children, projection),
    }));
    return { t: 'list', start: node.ordered === true ? (node.start ?? 1) : null, items };
  }
  if (node.type === 'table') {
    const rows = node.children.map((row) => row.children.map((cell) => projectInline(cell.children, projection)));
    return { t: 'table', rows };
  }
  return definition(node, projection);
}

function definition(node: Nodes, projection: Projection): Block | undefined {
  if (!isDefinition(node)) throw new Error(`Markdown of the kind ${node.type} has no meaning defined.`);
  if (node.type === 'footnoteDefinition')
    return { t: 'fn', id: node.identifier, of: blocks(node.children, projection) };
  if (!projection.definitions.isUnused(node)) return undefined;
  return { t: 'def', id: node.identifier, to: projection.targetOf(node.url), title: node.title ?? '' };
}

function isDefinition(node: Nodes): node is DefinitionContent {
  return node.type === 'definition' || node.type === 'footnoteDefinition';
}
