// Where the nodes of a Markdown tree stand in the file: the tree's offsets are those of the body.
import type { MarkdownTree } from '../markdown/markdown-tree.ts';
import { span, type Span } from '../text/span.ts';

/** The place of the node looked at last. */
export class NodePlaces {
  start: number;
  end: number;
  readonly bodyStart: number;

  constructor(bodyStart: number) {
    this.bodyStart = bodyStart;
    this.start = bodyStart;
    this.end = bodyStart;
  }

  /** Looks at a node. Nodes the parser made itself have no place: they stand where the last node stood. */
  look(tree: MarkdownTree, node: number): void {
    if (!tree.hasPlace(node)) return;
    this.start = this.bodyStart + tree.start(node);
    this.end = this.bodyStart + tree.end(node);
  }

  /** The span of a node. */
  of(tree: MarkdownTree, node: number): Span {
    this.look(tree, node);
    return span(this.start, this.end);
  }
}
