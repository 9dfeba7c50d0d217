// Raw HTML in Markdown is never passed through. Line breaks, sub- and superscript without attributes are made anew; comments are
// dropped; everything else is shown as the text it is, so that nothing hides.
import type { ElementContent, RootContent } from 'hast';
import { escapeText } from './escape.ts';

type Node = RootContent | ElementContent;

/** HTML for raw nodes among siblings, by the node. Pairs are matched within one parent, so what is opened is closed. */
export function rawHtmlOf(siblings: readonly Node[], block: boolean): ReadonlyMap<Node, string> {
  const html = new Map<Node, string>();
  const open: { readonly tag: string; readonly node: Node }[] = [];
  for (const node of siblings) {
    if (node.type !== 'raw') continue;
    const value = node.value.trim();
    html.set(node, asText(value, block));
    if (/^<br\s*\/?>$/i.test(value)) html.set(node, '<br>');
    const opening = /^<(su[bp])>$/i.exec(value)?.[1]?.toLowerCase();
    const closing = /^<\/(su[bp])>$/i.exec(value)?.[1]?.toLowerCase();
    if (opening !== undefined) open.push({ tag: opening, node });
    if (closing !== undefined && open.at(-1)?.tag === closing) {
      const start = open.pop();
      if (start !== undefined) html.set(start.node, `<${closing}>`).set(node, `</${closing}>`);
    }
  }
  return html;
}

function asText(value: string, block: boolean): string {
  const visible = value.replace(/<!--[\s\S]*?-->/g, '').trim();
  if (visible === '') return '';
  const text = escapeText(visible);
  return block ? `<pre class="raw-html">${text}</pre>` : `<code class="raw-html">${text}</code>`;
}
