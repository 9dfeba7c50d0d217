// Facts to bytes and back. Bytes hold no slice of the document, so they do not keep its text alive; reading is lazy,
// section by section. How a section looks is said in facts-schema.ts.
//
// Layout: a head with the numbers, the anchors and the length of every section (0: the empty list), then the sections.
import { createHash } from 'node:crypto';
import type { DocumentFacts } from '@clausemark/manual';
import { BlockReader, BlockWriter } from './byte-codec.ts';
import type { Codec } from './codecs.ts';
import { numberNames, sections, words } from './facts-schema.ts';
import type { SectionName } from './facts-schema.ts';

const sectionNames = Object.keys(sections) as SectionName[];
const LAYOUT = 2;

/** Changes whenever bytes written before would be read wrongly. */
export const codecVersion: string = createHash('sha1')
  .update(JSON.stringify([LAYOUT, numberNames, sectionNames, words]))
  .digest('hex');

const head = new BlockWriter(words);
const body = new BlockWriter(words);

/** Encodes into memory of its own. */
export function encodeFacts(facts: DocumentFacts): Buffer {
  const lengths = sectionNames.map((name) => encodeSection(name, facts));
  for (const name of numberNames) head.number(facts[name]);
  for (const length of lengths) head.number(length);
  head.text(facts.anchors);
  head.endBlock();
  // Not from the shared pool of small buffers: one that lives long would keep its neighbours alive.
  const bytes = Buffer.allocUnsafeSlow(head.length + body.length);
  body.moveTo(bytes, head.moveTo(bytes, 0));
  return bytes;
}

function encodeSection(name: SectionName, facts: DocumentFacts): number {
  const value = facts[name];
  if (Array.isArray(value) && value.length === 0) return 0;
  const start = body.length;
  (sections[name] as Codec<unknown>).write(body, value);
  body.endBlock();
  return body.length - start;
}

/** Facts over encoded bytes, which must not change afterwards. Each section is decoded when it is first asked for. */
export function decodeFacts(bytes: Buffer): DocumentFacts {
  return new EncodedFacts(bytes) as unknown as DocumentFacts;
}

class EncodedFacts {
  readonly bytes: number;
  readonly lines: number;
  readonly words: number;
  readonly bodyStart: number;
  readonly anchors: string;
  readonly encoded: Buffer;
  /** Where each section starts, in the order of the schema; -1 for an empty list. */
  readonly starts: number[] = [];
  readonly decoded: unknown[] = [];

  constructor(encoded: Buffer) {
    const reader = new BlockReader(words, encoded, 0);
    this.encoded = encoded;
    this.bytes = reader.number();
    this.lines = reader.number();
    this.words = reader.number();
    this.bodyStart = reader.number();
    for (let left = sectionNames.length; left > 0; left -= 1) this.starts.push(reader.number());
    this.anchors = reader.text();
    let start = reader.at;
    for (const [index, length] of this.starts.entries()) {
      this.starts[index] = length === 0 ? -1 : start;
      start += length;
    }
  }

  section(index: number, name: SectionName): unknown {
    return (this.decoded[index] ??= this.#decode(this.starts[index] ?? -1, name));
  }

  #decode(start: number, name: SectionName): unknown {
    return start === -1 ? [] : sections[name].read(new BlockReader(words, this.encoded, start));
  }
}

// Accessors on the prototype: creating the facts of a document costs next to nothing. They are not copied by `{
// ...facts }`.
for (const [index, name] of sectionNames.entries()) {
  Object.defineProperty(EncodedFacts.prototype, name, {
    enumerable: true,
    get(this: EncodedFacts) {
      return this.section(index, name);
    },
  });
}
