// The text of a node, as the linter reads it.
import type { ElementContent, Root, RootContent } from 'hast';

export function textOf(node: Root | RootContent | ElementContent): string {
  if (node.type === 'text') return node.value;
  if (node.type === 'element' && node.tagName === 'br') return ' ';
  if (!('children' in node)) return '';
  let text = '';
  for (const child of node.children) {
    const part = textOf(child);
    text += text.endsWith(' ') && part === '\n' ? '' : part;
  }
  return text;
}
