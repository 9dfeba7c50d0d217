// The visible text of a node: markup, alternative texts of images and raw HTML removed.
import type { MarkdownTree } from './markdown-tree.ts';
import { FIELD, NODE } from './node-types.ts';

/** The visible text of a node and everything in it. */
export function visibleTextOf(tree: MarkdownTree, node: number): string {
  switch (tree.type(node)) {
    case NODE.text:
    case NODE.inlineCode:
      return tree.text(node, FIELD.text.value);
    case NODE.code:
      return tree.text(node, FIELD.code.value);
    case NODE.break:
      return ' ';
    default:
      return childrenText(tree, node);
  }
}

function childrenText(tree: MarkdownTree, node: number): string {
  const count = tree.childCount(node);
  let text = '';
  for (let index = 0; index < count; index += 1) text += visibleTextOf(tree, tree.child(node, index));
  return text;
}
