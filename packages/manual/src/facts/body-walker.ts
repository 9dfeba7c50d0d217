// Walks the Markdown tree of one body once and hands each node to what collects its facts. Offsets are offsets into the whole file.
import type { MarkdownTree } from '../markdown/markdown-tree.ts';
import { FIELD, NODE } from '../markdown/node-types.ts';
import { visibleTextOf } from '../markdown/visible-text.ts';
import { span, type Span } from '../text/span.ts';
import { unclosedFence } from './code-fence.ts';
import { countWords } from './count-words.ts';
import type {
  CellFact,
  DocumentFacts,
  HeadingFact,
  HtmlFact,
  LeftoverFact,
  MentionFact,
  ParseProblem,
  TableFact,
} from './facts.ts';
import { LinkCollector } from './link-collector.ts';
import { NodePlaces } from './node-places.ts';
import { readHtml } from './read-html.ts';
import { ReadTable } from './read-table.ts';
import { RunReader } from './run-reader.ts';
import { SIGN } from './run-signs.ts';
import { SectionCounter } from './section-counter.ts';
import { surplusCells } from './surplus-cells.ts';
import { mayHoldFacts, TextScanner } from './text-scanner.ts';

/** Deeper trees are hostile: nobody can read them. */
const MAX_DEPTH = 100;

/** The facts that come from the tree. */
export type BodyFacts = Pick<
  DocumentFacts,
  | 'headings'
  | 'links'
  | 'rawLinks'
  | 'definitions'
  | 'mentions'
  | 'clauseMentions'
  | 'tables'
  | 'surplusCells'
  | 'html'
  | 'placeholders'
  | 'words'
>;

/** Collects the facts of one body. */
export class BodyWalker {
  readonly problems: ParseProblem[] = [];
  /** Places of code blocks: what stands in them is an example. */
  readonly code: Span[] = [];
  /** Places of code within a line, with their ticks. */
  readonly inlineCode: Span[] = [];
  readonly tables: TableFact[] = [];
  readonly #text: string;
  readonly #tree: MarkdownTree;
  readonly #places: NodePlaces;
  readonly #sections: SectionCounter;
  readonly #scanner: TextScanner;
  readonly #reader = new RunReader();
  readonly #links = new LinkCollector();
  readonly #html: HtmlFact[] = [];
  readonly #surplusCells: CellFact[] = [];
  // Written for every node, so no #names: docs/performance.md, "What decides it".
  private place: MentionFact['place'] = 'text';
  private first = true;

  /**
   * @param text the whole file
   * @param bodyStart where the parsed body begins in it
   * @param tree the body as parsed
   */
  constructor(text: string, bodyStart: number, tree: MarkdownTree) {
    this.#text = text;
    this.#tree = tree;
    this.#places = new NodePlaces(bodyStart);
    this.#sections = new SectionCounter(text.length, (node) => this.#countedText(node));
    this.#scanner = new TextScanner((placeholder) => this.#sections.takeOff(placeholder));
  }

  get leftovers(): readonly LeftoverFact[] {
    return this.#scanner.leftovers;
  }

  /** Walks the tree. What was found stays when it throws. */
  walk(): void {
    this.#children(0, 0);
  }

  /** What was found. */
  facts(): BodyFacts {
    const { mentions, clauseMentions, placeholders, rawLinks } = this.#scanner;
    return {
      words: this.#sections.words,
      headings: this.#sections.finish(),
      links: this.#links.links(),
      rawLinks,
      definitions: this.#links.definitions(),
      mentions,
      clauseMentions,
      tables: this.tables,
      surplusCells: this.#surplusCells,
      html: this.#html,
      placeholders,
    };
  }

  #children(node: number, depth: number): void {
    const tree = this.#tree;
    const count = tree.childCount(node);
    if (depth <= MAX_DEPTH) {
      for (let index = 0; index < count; index += 1) this.#node(tree.child(node, index), depth + 1);
    } else if (count > 0 && this.problems.length === 0) {
      const detail = String(MAX_DEPTH);
      this.problems.push({ code: 'nested-too-deep', span: this.#places.of(tree, node), detail });
    }
  }

  #node(node: number, depth: number): void {
    const tree = this.#tree;
    switch (tree.type(node)) {
      case NODE.text:
        this.#places.look(tree, node);
        return this.#run(node, this.#places.start, this.#places.end, this.place);
      case NODE.inlineCode:
        return this.#inlineCode(node);
      case NODE.heading:
        return this.#heading(node, depth);
      case NODE.paragraph:
      case NODE.listItem:
        return this.#block(node, depth, this.place);
      case NODE.link:
        this.#links.addLink(tree, node, this.#places.of(tree, node));
        return this.#linkText(node, depth);
      case NODE.linkReference:
        this.#links.addReference(tree, node, this.#places.of(tree, node));
        return this.#linkText(node, depth);
      case NODE.image:
        this.#sections.add(1, node);
        return this.#links.addImage(tree, node, this.#places.of(tree, node));
      case NODE.imageReference:
        return this.#links.addReference(tree, node, this.#places.of(tree, node));
      case NODE.definition:
        return this.#links.define(tree, node, this.#places.of(tree, node));
      case NODE.footnoteDefinition:
        this.#links.defineFootnote(tree, node, this.#places.of(tree, node));
        return this.#block(node, depth, this.place);
      case NODE.footnoteReference:
        return this.#links.useFootnote(tree, node);
      case NODE.table:
        return this.#table(node, depth);
      case NODE.html:
        this.#html.push(...readHtml(tree.text(node, FIELD.text.value), this.#places.of(tree, node)));
        return;
      case NODE.code:
        return this.#code(node);
      default:
        return this.#children(node, depth);
    }
  }

  /** A text or code in a line. Most hold nothing to be found: their text is never made. */
  #run(node: number, start: number, end: number, place: MentionFact['place']): void {
    const tree = this.#tree;
    const reader = this.#reader;
    const { value } = FIELD.text;
    reader.read(tree.pool, tree.textStart(node, value), tree.textLength(node, value));
    const { signs } = reader;
    const foreign = (signs & SIGN.foreign) !== 0;
    if (foreign || mayHoldFacts(signs)) {
      const text = tree.text(node, value);
      const section = this.#sections.slug;
      this.#scanner.scan({ text, file: this.#text, start, end, place, section, first: this.first }, signs);
      this.#sections.add(foreign ? countWords(text) : reader.words, node);
      if (this.first) this.first = foreign ? text.trim() === '' : (signs & SIGN.ink) === 0;
    } else {
      this.#sections.add(reader.words, node);
      if ((signs & SIGN.ink) !== 0) this.first = false;
    }
  }

  #block(node: number, depth: number, place: MentionFact['place']): void {
    const before = this.place;
    this.place = place;
    this.first = true;
    this.#scanner.startBlock();
    this.#children(node, depth);
    this.place = before;
  }

  #heading(node: number, depth: number): void {
    const tree = this.#tree;
    const level = tree.byte(node, FIELD.heading.depth) as HeadingFact['depth'];
    this.#sections.open(level, visibleTextOf(tree, node).trim(), this.#places.of(tree, node));
    this.#sections.muted = true;
    this.#block(node, depth, 'heading');
    this.#sections.muted = false;
  }

  #linkText(node: number, depth: number): void {
    const before = this.place;
    this.place = before === 'heading' ? 'heading' : 'link';
    this.#children(node, depth);
    this.place = before;
  }

  #table(node: number, depth: number): void {
    const tree = this.#tree;
    const table = new ReadTable(this.#text, this.#places.of(tree, node), this.#sections.slug);
    const count = tree.childCount(node);
    for (let index = 0; index < count; index += 1) {
      this.#sections.muted = index === 0;
      const codes = this.#row(table, tree.child(node, index), depth);
      if (index > 0 && codes) table.codes = true;
    }
    this.#sections.muted = false;
    this.tables.push(table);
    if (table.hasSurplus) this.#surplusCells.push(...surplusCells(table));
  }

  /** Whether a cell of the row begins with what could be an id. */
  #row(table: ReadTable, row: number, depth: number): boolean {
    const tree = this.#tree;
    const count = tree.childCount(row);
    let codes = false;
    table.startRow(count);
    for (let index = 0; index < count; index += 1) {
      const cell = tree.child(row, index);
      const places = this.#places;
      places.look(tree, cell);
      if (table.addCell(tree, cell, places.start, places.end, places.bodyStart)) codes = true;
      this.#block(cell, depth + 2, 'table');
    }
    return codes;
  }

  #code(node: number): void {
    const tree = this.#tree;
    const place = this.#places.of(tree, node);
    this.code.push(place);
    this.#sections.add(countWords(tree.text(node, FIELD.code.value)), node);
    const problem = unclosedFence(this.#text, place);
    if (problem !== undefined) this.problems.push(problem);
  }

  #inlineCode(node: number): void {
    this.#places.look(this.#tree, node);
    const { start, end } = this.#places;
    this.inlineCode.push(span(start, end));
    let ticks = 0;
    while (start + ticks < end && this.#text[start + ticks] === '`') ticks += 1;
    this.#run(node, start + ticks, Math.max(start + ticks, end - ticks), 'code');
  }

  /** An image counts as a word whatever it shows. */
  #countedText(node: number): string {
    return this.#tree.type(node) === NODE.image ? 'image' : visibleTextOf(this.#tree, node);
  }
}
