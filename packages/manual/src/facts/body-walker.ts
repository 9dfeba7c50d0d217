// Walks the Markdown tree of one body once and hands each node to what collects its facts. Offsets are offsets into the whole file.
import type { Code, Heading, Image, ImageReference, Link, LinkReference, Nodes, Root, Table } from 'mdast';
import { visibleText } from '../markdown.ts';
import { span, type Span } from '../text/span.ts';
import { unclosedFence } from './code-fence.ts';
import type { DocumentFacts, HtmlFact, LeftoverFact, MentionFact, ParseProblem, TableFact } from './facts.ts';
import { LinkCollector } from './link-collector.ts';
import { NodePlaces } from './node-places.ts';
import { readHtml } from './read-html.ts';
import { readTable } from './read-table.ts';
import { SectionCounter } from './section-counter.ts';
import { TextScanner } from './text-scanner.ts';

/** Deeper trees are hostile: nobody can read them. */
const MAX_DEPTH = 100;

type BodyFacts = Pick<
  DocumentFacts,
  'headings' | 'links' | 'definitions' | 'mentions' | 'clauseMentions' | 'tables' | 'html' | 'placeholders' | 'words'
>;

/** Collects the facts of one body. */
export class BodyWalker {
  readonly problems: ParseProblem[] = [];
  /** Places of code blocks: what stands in them is an example. */
  readonly code: Span[] = [];
  readonly tables: TableFact[] = [];
  readonly #text: string;
  readonly #places: NodePlaces;
  readonly #sections: SectionCounter;
  readonly #scanner: TextScanner;
  readonly #links = new LinkCollector();
  readonly #html: HtmlFact[] = [];
  #place: MentionFact['place'] = 'text';
  #first = true;

  /**
   * @param text the whole file
   * @param bodyStart where the parsed body begins in it
   */
  constructor(text: string, bodyStart: number) {
    this.#text = text;
    this.#places = new NodePlaces(bodyStart);
    this.#sections = new SectionCounter(text.length);
    this.#scanner = new TextScanner((placeholder) => this.#sections.takeOff(placeholder));
  }

  get leftovers(): readonly LeftoverFact[] {
    return this.#scanner.leftovers;
  }

  /** Walks a tree. What was found stays when it throws. */
  walk(root: Root): void {
    this.#children(root, 0);
  }

  /** What was found. */
  facts(): BodyFacts {
    const { mentions, clauseMentions, placeholders } = this.#scanner;
    return {
      words: this.#sections.words,
      headings: this.#sections.finish(),
      links: this.#links.links(),
      definitions: this.#links.definitions(),
      mentions,
      clauseMentions,
      tables: this.tables,
      html: this.#html,
      placeholders,
    };
  }

  #children(node: Nodes, depth: number): void {
    if (!('children' in node)) return;
    if (depth <= MAX_DEPTH) {
      for (const child of node.children) this.#node(child, depth + 1);
    } else if (this.problems.length === 0) {
      this.problems.push({ code: 'nested-too-deep', span: this.#places.of(node), detail: String(MAX_DEPTH) });
    }
  }

  #node(node: Nodes, depth: number): void {
    switch (node.type) {
      case 'text':
        return this.#run(node.value, this.#places.of(node), this.#place);
      case 'inlineCode':
        return this.#run(node.value, this.#insideTicks(node), 'code');
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
        return this.#links.define(node, this.#places.of(node));
      case 'footnoteDefinition':
        this.#links.define(node, this.#places.of(node));
        return this.#block(node, depth, this.#place);
      case 'footnoteReference':
        return this.#links.useFootnote(node.identifier);
      case 'table':
        return this.#table(node, depth);
      case 'html':
        this.#html.push(...readHtml(node.value, this.#places.of(node)));
        return;
      case 'code':
        return this.#code(node);
      default:
        return this.#children(node, depth);
    }
  }

  #run(text: string, { start, end }: Span, place: MentionFact['place']): void {
    this.#scanner.scan({ text, file: this.#text, start, end, place, section: this.#sections.slug, first: this.#first });
    this.#sections.add(text);
    if (this.#first && text.trim() !== '') this.#first = false;
  }

  #block(node: Nodes, depth: number, place: MentionFact['place']): void {
    const before = this.#place;
    this.#place = place;
    this.#first = true;
    this.#scanner.startBlock();
    this.#children(node, depth);
    this.#place = before;
  }

  #heading(node: Heading, depth: number): void {
    this.#sections.open(node.depth, visibleText(node).trim(), this.#places.of(node));
    this.#sections.muted = true;
    this.#block(node, depth, 'heading');
    this.#sections.muted = false;
  }

  #link(node: Link | LinkReference, depth: number): void {
    if (node.type === 'link') this.#links.add(node, this.#places.of(node));
    else this.#links.addReference(node, this.#places.of(node));
    const before = this.#place;
    this.#place = before === 'heading' ? 'heading' : 'link';
    this.#children(node, depth);
    this.#place = before;
  }

  #image(node: Image | ImageReference): void {
    if (node.type === 'imageReference') return this.#links.addReference(node, this.#places.of(node));
    this.#sections.add('image');
    this.#links.add(node, this.#places.of(node));
  }

  #table(node: Table, depth: number): void {
    this.tables.push(readTable(node, this.#text, this.#places, this.#sections.slug));
    for (const [index, row] of node.children.entries()) {
      this.#sections.muted = index === 0;
      for (const cell of row.children) this.#block(cell, depth + 2, 'table');
    }
    this.#sections.muted = false;
  }

  #code(node: Code): void {
    const place = this.#places.of(node);
    this.code.push(place);
    this.#sections.add(node.value);
    const problem = unclosedFence(this.#text, place);
    if (problem !== undefined) this.problems.push(problem);
  }

  #insideTicks(node: Nodes): Span {
    const { start, end } = this.#places.of(node);
    let ticks = 0;
    while (start + ticks < end && this.#text[start + ticks] === '`') ticks += 1;
    return span(start + ticks, Math.max(start + ticks, end - ticks));
  }
}
