// Links, images and definitions of one document. Reference links get the address of their definition once all are known.
import type { Definition, FootnoteDefinition, Image, ImageReference, Link, LinkReference } from 'mdast';
import { visibleText } from '../markdown.ts';
import type { Span } from '../text/span.ts';
import type { DefinitionFact, LinkFact } from './facts.ts';

interface Defined {
  readonly key: string;
  readonly fact: Omit<DefinitionFact, 'used'>;
}

/** Collects links while a tree is walked. */
export class LinkCollector {
  readonly #links: LinkFact[] = [];
  readonly #definitions: Defined[] = [];
  readonly #references: { readonly node: LinkReference | ImageReference; readonly span: Span }[] = [];
  readonly #used = new Set<string>();

  /** A link or image with its address in place. */
  add(node: Link | Image, span: Span): void {
    const kind = node.type;
    const text = kind === 'image' ? (node.alt ?? '') : visibleText(node);
    this.#links.push({ kind, url: node.url, text, title: node.title ?? '', span });
  }

  /** A link or image that names a definition, which may stand below it. */
  addReference(node: LinkReference | ImageReference, span: Span): void {
    this.#used.add(node.identifier.toLowerCase());
    this.#references.push({ node, span });
  }

  /** `[label]: address`, or the text of a footnote. */
  define(node: Definition | FootnoteDefinition, span: Span): void {
    const mark = node.type === 'footnoteDefinition' ? '^' : '';
    const label = `${mark}${node.label ?? node.identifier}`;
    const [url, title] = node.type === 'definition' ? [node.url, node.title ?? ''] : ['', ''];
    this.#definitions.push({ key: `${mark}${node.identifier.toLowerCase()}`, fact: { label, url, title, span } });
  }

  /** A footnote is called in the text. */
  useFootnote(identifier: string): void {
    this.#used.add(`^${identifier.toLowerCase()}`);
  }

  /** All links in the order of the text. */
  links(): LinkFact[] {
    const targets = new Map<string, Defined['fact']>();
    for (const { key, fact } of this.#definitions) if (!targets.has(key)) targets.set(key, fact);
    const resolved = this.#references.map(({ node, span }) => referenceFact(node, span, targets));
    return [...this.#links, ...resolved].sort((a, b) => a.span.start - b.span.start);
  }

  /** All definitions, with whether anything uses them. */
  definitions(): DefinitionFact[] {
    return this.#definitions.map(({ fact, key }) => ({ ...fact, used: this.#used.has(key) }));
  }
}

function referenceFact(
  node: LinkReference | ImageReference,
  span: Span,
  targets: ReadonlyMap<string, Defined['fact']>,
): LinkFact {
  const target = targets.get(node.identifier.toLowerCase());
  const isImage = node.type === 'imageReference';
  return {
    kind: isImage ? 'image' : 'link',
    url: target?.url ?? '',
    text: isImage ? (node.alt ?? '') : visibleText(node),
    title: target?.title ?? '',
    span,
    label: node.label ?? node.identifier,
  };
}
