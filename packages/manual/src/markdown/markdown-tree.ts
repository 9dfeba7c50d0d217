// A Markdown tree read in place: the parser's buffer with the places of nodes, their children and their texts, made into objects
// only where somebody asks. Building the whole tree of objects costs more than parsing. The layout of the buffer is the parser's own;
// its version is pinned, a buffer of another layout is refused, and the parity test compares what is read with remark.
import { createMdastHandle, dropHandle, serializeHandle, type Features } from 'satteri';
import { Utf16Places } from './utf16-places.ts';

/** Where things stand in the header of the buffer, and in the record of a node, counted in 32-bit words. */
const HEADER = { magic: 0, kind: 1, nodeSize: 2, nodes: 4, children: 6, data: 8, poolLength: 9, pool: 10 } as const;
const WORD = {
  type: 1,
  start: 3,
  end: 4,
  startLine: 5,
  firstChild: 9,
  childCount: 10,
  data: 11,
  dataLength: 12,
} as const;
const MAGIC = 0x5241444d;
const MDAST = 1;
const NODE_WORDS = 13;
/** A reference to a text: its place in the pool and its length in bytes. */
const REFERENCE_BYTES = 8;

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** The tree of one body. Nodes are numbers; the root is 0. Offsets are UTF-16 code units from the start of the body. */
export class MarkdownTree {
  /** UTF-8 of all texts: the body itself, then what differs from it. */
  readonly pool: Uint8Array;
  /** All texts are ASCII without control characters. */
  readonly plain: boolean;
  readonly #body: string;
  readonly #bytes: Uint8Array<ArrayBuffer>;
  readonly #words: Int32Array;
  readonly #nodes: number;
  readonly #children: number;
  readonly #dataStart: number;
  readonly #places: Utf16Places;
  readonly #ascii: boolean;

  constructor(body: string, features: Features) {
    const bytes = bufferOf(body, features);
    const words = new Int32Array(bytes.buffer, bytes.byteOffset, bytes.byteLength >> 2);
    const nodes = words[HEADER.nodes] ?? 1;
    const children = words[HEADER.children] ?? 1;
    if (
      words[HEADER.magic] !== MAGIC ||
      words[HEADER.kind] !== MDAST ||
      words[HEADER.nodeSize] !== NODE_WORDS * 4 ||
      ((nodes | children) & 3) !== 0
    )
      throw new Error('the buffer of the Markdown parser has another layout than that of satteri 0.10.5');
    this.#body = body;
    this.#bytes = bytes;
    this.#words = words;
    this.#nodes = nodes >> 2;
    this.#children = children >> 2;
    this.#dataStart = words[HEADER.data] ?? 0;
    const pool = words[HEADER.pool] ?? 0;
    this.pool = bytes.subarray(pool, pool + (words[HEADER.poolLength] ?? 0));
    this.#places = new Utf16Places(this.pool);
    this.#ascii = this.#places.ascii;
    this.plain = this.#places.plain;
  }

  /** A number of NODE, or that of a kind which only has children. */
  type(node: number): number {
    return this.#word(node, WORD.type) & 0xff;
  }

  /** Nodes the parser made itself have no place. */
  hasPlace(node: number): boolean {
    return this.#word(node, WORD.startLine) !== 0;
  }

  start(node: number): number {
    return this.#word(node, WORD.start);
  }

  end(node: number): number {
    return this.#word(node, WORD.end);
  }

  childCount(node: number): number {
    return this.#word(node, WORD.childCount);
  }

  /** The child of that index. */
  child(node: number, index: number): number {
    return this.#words[this.#children + this.#word(node, WORD.firstChild) + index] ?? 0;
  }

  /** The byte at an offset of a node's own data. */
  byte(node: number, offset: number): number {
    const place = this.#field(node, offset, 1);
    return place === -1 ? 0 : (this.#bytes[place] ?? 0);
  }

  /** Where in the pool the text stands that a node refers to at an offset of its data. */
  textStart(node: number, offset: number): number {
    const place = this.#field(node, offset, REFERENCE_BYTES);
    return place === -1 ? 0 : this.#number(place);
  }

  /** Bytes of that text. */
  textLength(node: number, offset: number): number {
    const place = this.#field(node, offset, REFERENCE_BYTES);
    return place === -1 ? 0 : this.#number(place + 4);
  }

  /** That text. */
  text(node: number, offset: number): string {
    const place = this.#field(node, offset, REFERENCE_BYTES);
    const length = place === -1 ? 0 : this.#number(place + 4);
    if (length === 0) return '';
    const start = this.#number(place);
    const from = this.#ascii ? start : this.#places.of(start);
    const to = this.#ascii ? start + length : this.#places.of(start + length);
    // The pool begins with the body. What stands behind it are texts that are written otherwise there.
    if (to <= this.#body.length) return this.#body.slice(from, to);
    return decoder.decode(this.pool.subarray(start, start + length));
  }

  /** Whether that text is the part of the body between two places. */
  isInBody(node: number, offset: number, from: number, to: number): boolean {
    const place = this.#field(node, offset, REFERENCE_BYTES);
    if (place === -1) return false;
    const start = this.#number(place);
    const end = start + this.#number(place + 4);
    return this.#ascii ? start === from && end === to : this.#places.of(start) === from && this.#places.of(end) === to;
  }

  /**
   * Gives the memory of the buffer back; the tree is empty from then on. Nothing else would before the next collection of garbage,
   * which small objects beside large buffers put off until hundreds of megabytes are waiting.
   */
  release(): void {
    this.#bytes.buffer.transfer(0);
  }

  #word(node: number, word: number): number {
    return this.#words[this.#nodes + node * NODE_WORDS + word] ?? 0;
  }

  /** A number below 2^31 that may stand at any byte. A DataView would be made for each tree, and is slower before it is compiled. */
  #number(place: number): number {
    const bytes = this.#bytes;
    return (
      (bytes[place] ?? 0) |
      ((bytes[place + 1] ?? 0) << 8) |
      ((bytes[place + 2] ?? 0) << 16) |
      ((bytes[place + 3] ?? 0) << 24)
    );
  }

  /** Where a field of a node's data stands in the buffer; -1 where its data is too short to have it. */
  #field(node: number, offset: number, size: number): number {
    if (offset + size > this.#word(node, WORD.dataLength)) return -1;
    return this.#dataStart + this.#word(node, WORD.data) + offset;
  }
}

function bufferOf(body: string, features: Features): Uint8Array<ArrayBuffer> {
  const handle = createMdastHandle(body, features);
  try {
    return serializeHandle(handle) as Uint8Array<ArrayBuffer>;
  } finally {
    dropHandle(handle);
  }
}
