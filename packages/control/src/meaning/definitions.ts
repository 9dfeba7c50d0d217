// The reference definitions of a body: what each label stands for and which of them no link uses.
import type { Definition, Nodes, Root } from 'mdast';

export interface Definitions {
  /** The first definition of a label counts, as in CommonMark. */
  readonly of: (identifier: string) => Definition | undefined;
  /** Definitions that no link or image uses, second definitions of a label included. */
  readonly isUnused: (definition: Definition) => boolean;
}

export function collectDefinitions(root: Root): Definitions {
  const first = new Map<string, Definition>();
  const used = new Set<string>();
  visit(root, (node) => {
    if (node.type === 'definition' && !first.has(node.identifier)) first.set(node.identifier, node);
    if (node.type === 'linkReference' || node.type === 'imageReference') used.add(node.identifier);
  });
  return {
    of: (identifier) => first.get(identifier),
    isUnused: (definition) => !used.has(definition.identifier) || first.get(definition.identifier) !== definition,
  };
}

function visit(node: Nodes, see: (node: Nodes) => void): void {
  see(node);
  if ('children' in node) for (const child of node.children) visit(child, see);
}
