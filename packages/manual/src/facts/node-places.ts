// Where the nodes of a Markdown tree stand in the file: the tree's offsets are those of the body.
import type { Nodes } from 'mdast';
import { span, type Span } from '../text/span.ts';

/** Turns the position of a node into a span of the file. */
export class NodePlaces {
  readonly #bodyStart: number;
  #last: Span;

  constructor(bodyStart: number) {
    this.#bodyStart = bodyStart;
    this.#last = span(bodyStart, bodyStart);
  }

  /** The span of a node. Nodes the parser made itself (bare addresses) have none: they stand where the last node stood. */
  of(node: Nodes): Span {
    const { position } = node;
    if (position?.start.offset === undefined || position.end.offset === undefined) return this.#last;
    this.#last = span(this.#bodyStart + position.start.offset, this.#bodyStart + position.end.offset);
    return this.#last;
  }
}
