// Walks the Markdown tree of one body once and collects its facts. Offsets become offsets into the whole file.
import type {
  Definition,
  FootnoteDefinition,
  Html,
  Image,
  ImageReference,
  Link,
  LinkReference,
  Nodes,
  Root,
  Table,
} from 'mdast';
import { visibleText } from '../markdown.ts';
import { span, type Span } from '../text/span.ts';
import type {
  CellFact,
  DefinitionFact,
  DocumentFacts,
  HtmlFact,
  LeftoverFact,
  LinkFact,
  MentionFact,
  ParseProblem,
  TableFact,
} from './facts.ts';
import { readHtml } from './read-html.ts';
import { SectionCounter } from './section-counter.ts';
import { TextScanner } from './scan-text.ts';

const MAX_DEPTH = 100;

export class BodyWalker {
  readonly problems: ParseProblem[] = [];
  readonly tables: TableFact[] = [];
  readonly #text: string;
  readonly #base: number;
  readonly #sections: SectionCounter;
  readonly #scanner = new TextScanner();
  readonly #links: LinkFact[] = [];
  readonly #html: HtmlFact[] = [];
  readonly #definitions: { readonly fact: Omit<DefinitionFact, 'used'>; readonly key: string }[] = [];
  readonly #uses = new Set<string>();
  readonly #references: (LinkReference | ImageReference)[] = [];
  #place: MentionFact['place'] = 'text';
  #first = true;
  #last: Span;

  constructor(text: string, base: number) {
    this.#text = text;
    this.#base = base;
    this.#sections = new SectionCounter(text.length);
    this.#last = span(base, base);
  }

  get leftovers(): readonly LeftoverFact[] {
    return this.#scanner.leftovers;
  }

  walk(root: Root): void {
    this.#children(root, 0);
    this.#resolveReferences();
  }

  facts(): Pick<
    DocumentFacts,
    'headings' | 'links' | 'definitions' | 'mentions' | 'clauseMentions' | 'tables' | 'html' | 'placeholders' | 'words'
  > {
    const { headings, words } = this.#sections.finish(this.#scanner.placeholders);
    return {
      words,
      headings,
      links: this.#links.toSorted((a, b) => a.span.start - b.span.start),
      definitions: this.#definitions.map(({ fact, key }) => ({ ...fact, used: this.#uses.has(key) })),
      mentions: this.#scanner.mentions,
      clauseMentions: this.#scanner.clauseMentions,
      tables: this.tables,
      html: this.#html,
      placeholders: this.#scanner.placeholders,
    };
  }

  #children(node: Nodes, depth: number): void {
    if (!('children' in node)) return;
    if (depth > MAX_DEPTH) {
      if (this.problems.length === 0)
        this.problems.push({ code: 'nested-too-deep', span: this.#span(node), detail: String(MAX_DEPTH) });
      return;
    }
    for (const child of node.children) this.#node(child, depth + 1);
  }

  #node(node: Nodes, depth: number): void {
    switch (node.type) {
      case 'text':
        return this.#run(node.value, this.#span(node), this.#place);
      case 'inlineCode':
        return this.#run(node.value, this.#codeSpan(node), 'code');
      case 'heading':
        return this.#heading(node, depth);
      case 'paragraph':
      case 'listItem':
        return this.#block(node, depth, this.#place);
      case 'link':
      case 'linkReference':
        return this.#link(node, depth);
      case 'image':
      case 'imageReference':
        return this.#image(node);
      case 'definition':
        return this.#definition(node, node.url, node.title ?? '');
      case 'footnoteDefinition':
        this.#definition(node, '', '');
        return this.#block(node, depth, this.#place);
      case 'footnoteReference':
        this.#uses.add(`^${node.identifier.toLowerCase()}`);
        return;
      case 'table':
        return this.#table(node, depth);
      case 'html':
        return this.#rawHtml(node);
      case 'code':
        this.#sections.add(node.value, this.#span(node));
        return this.#codeFence(node);
      default:
        return this.#children(node, depth);
    }
  }

  #run(text: string, place: Span, kind: MentionFact['place']): void {
    if (kind !== 'code' || this.#first)
      this.#scanner.scan({
        text,
        start: place.start,
        end: place.end,
        place: kind,
        section: this.#sections.slug,
        first: this.#first,
      });
    else
      this.#scanner.scan({
        text,
        start: place.start,
        end: place.end,
        place: 'code',
        section: this.#sections.slug,
        first: false,
      });
    this.#sections.add(text, place);
    if (text.trim() !== '') this.#first = false;
  }

  #block(node: Nodes, depth: number, place: MentionFact['place']): void {
    const before = this.#place;
    this.#place = place;
    this.#first = true;
    this.#scanner.startBlock();
    this.#children(node, depth);
    this.#place = before;
  }

  #heading(node: Extract<Nodes, { type: 'heading' }>, depth: number): void {
    const place = this.#span(node);
    this.#sections.open(node.depth, visibleText(node).trim(), place);
    this.#sections.muted = true;
    this.#block(node, depth, 'heading');
    this.#sections.muted = false;
  }

  #link(node: Link | LinkReference, depth: number): void {
    if (node.type === 'link') {
      const text = visibleText(node);
      this.#links.push({ kind: 'link', url: node.url, text, title: node.title ?? '', span: this.#span(node) });
    } else this.#reference(node);
    const before = this.#place;
    this.#place = before === 'heading' ? 'heading' : 'link';
    this.#children(node, depth);
    this.#place = before;
  }

  #image(node: Image | ImageReference): void {
    if (node.type === 'imageReference') return this.#reference(node);
    this.#sections.add('image', this.#span(node));
    this.#links.push({
      kind: 'image',
      url: node.url,
      text: node.alt ?? '',
      title: node.title ?? '',
      span: this.#span(node),
    });
  }

  #reference(node: LinkReference | ImageReference): void {
    this.#uses.add(node.identifier.toLowerCase());
    this.#references.push(node);
  }

  #resolveReferences(): void {
    for (const node of this.#references) {
      const target = this.#definitions.find(({ key }) => key === node.identifier.toLowerCase())?.fact;
      const text = node.type === 'imageReference' ? (node.alt ?? '') : visibleText(node);
      const kind = node.type === 'imageReference' ? 'image' : 'link';
      const label = node.label ?? node.identifier;
      this.#links.push({
        kind,
        url: target?.url ?? '',
        text,
        title: target?.title ?? '',
        span: this.#span(node),
        label,
      });
    }
  }

  #definition(node: Definition | FootnoteDefinition, url: string, title: string): void {
    const mark = node.type === 'footnoteDefinition' ? '^' : '';
    const label = `${mark}${node.label ?? node.identifier}`;
    this.#definitions.push({
      fact: { label, url, title, span: this.#span(node) },
      key: `${mark}${node.identifier.toLowerCase()}`,
    });
  }

  #table(node: Table, depth: number): void {
    const [head, ...body] = node.children;
    const cells = (row: Table['children'][number] | undefined): CellFact[] =>
      (row?.children ?? []).map((cell) => ({ text: visibleText(cell).trim(), span: this.#cellSpan(cell) }));
    this.tables.push({
      span: this.#span(node),
      header: cells(head),
      rows: body.map(cells),
      section: this.#sections.slug,
    });
    for (const [index, row] of node.children.entries()) {
      this.#sections.muted = index === 0;
      for (const cell of row.children) this.#block(cell, depth + 2, 'table');
    }
    this.#sections.muted = false;
  }

  #rawHtml(node: Html): void {
    const place = this.#span(node);
    for (const fact of readHtml(node.value, place)) this.#html.push(fact);
  }

  #codeFence(node: Extract<Nodes, { type: 'code' }>): void {
    const place = this.#span(node);
    const source = this.#text.slice(place.start, place.end);
    const fence = /^ {0,3}(`{3,}|~{3,})/.exec(source)?.[1];
    if (fence === undefined) return;
    const last = source.trimEnd().split(/\r\n|\r|\n/);
    const closing = (last.length > 1 ? last.at(-1) : '')?.replace(/^[\s>]+/, '').trimEnd() ?? '';
    const closed = closing.startsWith(fence) && /^(`+|~+)$/.test(closing);
    if (!closed)
      this.problems.push({
        code: 'unclosed-code-fence',
        span: span(place.start, place.start + fence.length),
        detail: fence,
      });
  }

  #codeSpan(node: Nodes): Span {
    const whole = this.#span(node);
    const ticks = /^`+/.exec(this.#text.slice(whole.start, whole.end))?.[0].length ?? 0;
    return span(whole.start + ticks, Math.max(whole.start + ticks, whole.end - ticks));
  }

  #cellSpan(cell: Nodes): Span {
    const whole = this.#span(cell);
    const source = this.#text.slice(whole.start, whole.end);
    const inner = source.replace(/^\|?\s*/, '');
    const start = whole.end - inner.length;
    return span(start, start + inner.replace(/\s*\|?\s*$/, '').length);
  }

  /** Nodes the parser made itself (bare addresses) have no position: they stand where the last node stood. */
  #span(node: Nodes): Span {
    const { position } = node;
    if (position?.start.offset === undefined || position.end.offset === undefined) return this.#last;
    this.#last = span(this.#base + position.start.offset, this.#base + position.end.offset);
    return this.#last;
  }
}
