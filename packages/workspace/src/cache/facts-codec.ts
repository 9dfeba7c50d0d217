// Facts to bytes and back. Bytes hold no slice of the document, so they do not keep its text alive; reading is lazy,
// section by section. How a section looks is said in facts-schema.ts.
//
// Layout: a head with the numbers, the anchors and the length of every section (0: the empty list), then the sections.
import type { DocumentFacts } from '@clausemark/manual';
import { BlockReader, BlockWriter } from './byte-codec.ts';
import { shapes, type Codec } from './codecs.ts';
import type { Excerpt } from './excerpt.ts';
import { numberNames, sections, words } from './facts-schema.ts';
import type { SectionName } from './facts-schema.ts';

const sectionNames = Object.keys(sections) as SectionName[];
const LAYOUT = 2;

/** The names of what is written, in their order. How one value is written is LAYOUT's to tell. */
export const factsLayout: unknown = [LAYOUT, numberNames, sectionNames, words, shapes];

const head = new BlockWriter(words);
const body = new BlockWriter(words);

/** Memory that is written into again and again. */
let scratch = Buffer.allocUnsafeSlow(64 * 1024);

/** Encodes facts. The bytes are good until the next call. */
export function encodeFacts(facts: DocumentFacts): Buffer {
  const lengths = sectionNames.map((name) => encodeSection(name, facts));
  for (const name of numberNames) head.number(facts[name]);
  for (const length of lengths) head.number(length);
  head.text(facts.anchors);
  head.endBlock();
  const length = head.length + body.length;
  if (length > scratch.length) scratch = Buffer.allocUnsafeSlow(length * 2);
  body.moveTo(scratch, head.moveTo(scratch, 0));
  return scratch.subarray(0, length);
}

function encodeSection(name: SectionName, facts: DocumentFacts): number {
  const value = facts[name];
  if (Array.isArray(value) && value.length === 0) return 0;
  const start = body.length;
  (sections[name] as Codec<unknown>).write(body, value);
  body.endBlock();
  return body.length - start;
}

/**
 * Facts over encoded bytes. Each section is decoded when it is first asked for.
 *
 * @param again gives the same facts once more, for a section that is asked for when the bytes are gone
 */
export function decodeFacts(excerpt: Excerpt, again: () => DocumentFacts): DocumentFacts {
  return new EncodedFacts(excerpt, again) as unknown as DocumentFacts;
}

const NOTHING: readonly never[] = Object.freeze([]);

class EncodedFacts {
  readonly bytes: number;
  readonly lines: number;
  readonly words: number;
  readonly bodyStart: number;
  readonly anchors: string;
  readonly excerpt: Excerpt;
  readonly again: () => DocumentFacts;
  /** Where each section starts, in the order of the schema; -1 for an empty list. */
  readonly starts: number[] = [];
  readonly decoded: unknown[] = [];

  constructor(excerpt: Excerpt, again: () => DocumentFacts) {
    const reader = new BlockReader(words, excerpt.buffer, excerpt.start);
    this.excerpt = excerpt;
    this.again = again;
    this.bytes = reader.number();
    this.lines = reader.number();
    this.words = reader.number();
    this.bodyStart = reader.number();
    const { starts } = this;
    for (let left = sectionNames.length; left > 0; left -= 1) starts.push(reader.number());
    this.anchors = reader.text();
    let start = reader.at;
    for (let index = 0; index < starts.length; index += 1) {
      const length = starts[index] ?? 0;
      starts[index] = length === 0 ? -1 : start;
      start += length;
    }
  }

  section(index: number, name: SectionName): unknown {
    return (this.decoded[index] ??= this.#decode(this.starts[index] ?? -1, name));
  }

  #decode(start: number, name: SectionName): unknown {
    if (start === -1) return NOTHING;
    if (!this.excerpt.isCurrent) return this.again()[name];
    return sections[name].read(new BlockReader(words, this.excerpt.buffer, start));
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
