// Links, images and definitions of one document. Reference links get the address of their definition once all are known.
import type { MarkdownTree } from '../markdown/markdown-tree.ts';
import { FIELD, NODE } from '../markdown/node-types.ts';
import { visibleTextOf } from '../markdown/visible-text.ts';
import type { Span } from '../text/span.ts';
import type { DefinitionFact, LinkFact } from './facts.ts';

interface Defined {
  readonly key: string;
  readonly fact: Omit<DefinitionFact, 'used'>;
}

interface Reference {
  readonly identifier: string;
  readonly fact: LinkFact;
}

/** Collects links while a tree is walked. */
export class LinkCollector {
  readonly #links: LinkFact[] = [];
  readonly #definitions: Defined[] = [];
  readonly #references: Reference[] = [];
  readonly #used = new Set<string>();

  /** A link with its address in place. */
  addLink(tree: MarkdownTree, node: number, span: Span): void {
    const { url, title } = FIELD.link;
    const text = visibleTextOf(tree, node);
    this.#links.push({ kind: 'link', url: tree.text(node, url), text, title: tree.text(node, title), span });
  }

  /** An image with its address in place. */
  addImage(tree: MarkdownTree, node: number, span: Span): void {
    const { url, alt, title } = FIELD.image;
    const text = tree.text(node, alt);
    this.#links.push({ kind: 'image', url: tree.text(node, url), text, title: tree.text(node, title), span });
  }

  /** A link or image that names a definition, which may stand below it. */
  addReference(tree: MarkdownTree, node: number, span: Span): void {
    const identifier = tree.text(node, FIELD.reference.identifier).toLowerCase();
    this.#used.add(identifier);
    const isImage = tree.type(node) === NODE.imageReference;
    const text = isImage ? tree.text(node, FIELD.reference.alt) : visibleTextOf(tree, node);
    const label = tree.text(node, FIELD.reference.label);
    const fact: LinkFact = { kind: isImage ? 'image' : 'link', url: '', text, title: '', span, label };
    this.#references.push({ identifier, fact });
  }

  /** `[label]: address`. */
  define(tree: MarkdownTree, node: number, span: Span): void {
    const { url, title, identifier, label } = FIELD.definition;
    const fact = { label: tree.text(node, label), url: tree.text(node, url), title: tree.text(node, title), span };
    this.#definitions.push({ key: tree.text(node, identifier).toLowerCase(), fact });
  }

  /** The text of a footnote. */
  defineFootnote(tree: MarkdownTree, node: number, span: Span): void {
    const { identifier, label } = FIELD.reference;
    const fact = { label: `^${tree.text(node, label)}`, url: '', title: '', span };
    this.#definitions.push({ key: `^${tree.text(node, identifier).toLowerCase()}`, fact });
  }

  /** A footnote is called in the text. */
  useFootnote(tree: MarkdownTree, node: number): void {
    this.#used.add(`^${tree.text(node, FIELD.reference.identifier).toLowerCase()}`);
  }

  /** All links in the order of the text. */
  links(): LinkFact[] {
    if (this.#references.length === 0) return this.#links;
    const targets = new Map<string, Defined['fact']>();
    for (const { key, fact } of this.#definitions) if (!targets.has(key)) targets.set(key, fact);
    const resolved = this.#references.map(({ identifier, fact }) => ({
      ...fact,
      url: targets.get(identifier)?.url ?? '',
      title: targets.get(identifier)?.title ?? '',
    }));
    return [...this.#links, ...resolved].sort((a, b) => a.span.start - b.span.start);
  }

  /** All definitions, with whether anything uses them. */
  definitions(): DefinitionFact[] {
    return this.#definitions.map(({ fact, key }) => ({ ...fact, used: this.#used.has(key) }));
  }
}
