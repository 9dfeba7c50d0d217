// Inline Markdown to pieces of meaning: emphasis dropped, text merged, references resolved, link targets named by what they mean.
import type { PhrasingContent } from 'mdast';
import type { Inline, TargetOf } from './blocks.ts';
import type { Definitions } from './definitions.ts';

export interface Projection {
  readonly definitions: Definitions;
  readonly targetOf: TargetOf;
}

/** The pieces of a run of inline nodes; outer white space is cut off. */
export function projectInline(nodes: readonly PhrasingContent[], projection: Projection): Inline[] {
  const merged: Inline[] = [];
  for (const piece of pieces(nodes, projection)) {
    const last = merged.at(-1);
    if (typeof piece === 'string' && typeof last === 'string') merged[merged.length - 1] = last + piece;
    else merged.push(piece);
  }
  return trimmed(merged);
}

/** Only space, tab and line end are white space here: a no-break space is a character of the text. */
function trimmed(run: readonly Inline[]): Inline[] {
  const last = run.length - 1;
  return run
    .map((item, index) => {
      if (typeof item !== 'string') return item;
      const text = item.replace(/[ \t\n]+/g, ' ');
      const start = index === 0 && text.startsWith(' ') ? 1 : 0;
      return text.slice(start, index === last && text.endsWith(' ') ? Math.max(start, text.length - 1) : undefined);
    })
    .filter((item) => item !== '');
}

function* pieces(nodes: readonly PhrasingContent[], projection: Projection): Generator<Inline> {
  for (const node of nodes) {
    if (node.type === 'text') yield node.value;
    else if (node.type === 'break') yield ' ';
    else if (node.type === 'emphasis' || node.type === 'strong') yield* pieces(node.children, projection);
    else yield special(node, projection);
  }
}

function special(node: PhrasingContent, projection: Projection): Inline {
  if (node.type === 'inlineCode') return { t: 'code', text: node.value };
  if (node.type === 'html') return { t: 'html', text: node.value };
  if (node.type === 'delete') return { t: 'strike', of: projectInline(node.children, projection) };
  if (node.type === 'footnoteReference') return { t: 'note', id: node.identifier };
  if (node.type === 'link') return link(node.url, node.title, node.children, projection);
  if (node.type === 'image') return image(node.url, node.title, node.alt, projection);
  if (node.type === 'linkReference') {
    const found = projection.definitions.of(node.identifier);
    return link(found?.url ?? '', found?.title, node.children, projection);
  }
  if (node.type === 'imageReference') {
    const found = projection.definitions.of(node.identifier);
    return image(found?.url ?? '', found?.title, node.alt, projection);
  }
  throw new Error(`Inline Markdown of the kind ${node.type} has no meaning defined.`);
}

type Optional = string | null | undefined;

function link(url: string, title: Optional, of: readonly PhrasingContent[], projection: Projection): Inline {
  return { t: 'link', to: projection.targetOf(url), title: title ?? '', of: projectInline(of, projection) };
}

function image(url: string, title: Optional, alt: Optional, projection: Projection): Inline {
  return { t: 'image', to: projection.targetOf(url), title: title ?? '', alt: alt ?? '' };
}
