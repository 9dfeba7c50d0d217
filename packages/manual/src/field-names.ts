// Which entry of a front matter holds which field, under the names the configuration gives to fields. The documents of a manual
// have a few sequences of keys between them: what was found for one document serves all with the same sequence.
import type { FrontMatterEntry } from './front-matter/model.ts';

/** Sequences of keys as a tree; a step is one more key. */
interface Sequence {
  readonly next: Map<string, Sequence>;
  /** Index of the entry by our name of the field. */
  positions: ReadonlyMap<string, number> | undefined;
}

/** Part of a field by the key that holds it: `interval` by `review_interval`. */
export type FieldParts = ReadonlyMap<string, string>;

/** A manual in which every document has keys of its own is searched document by document. */
const MOST_STEPS = 5000;

export class FieldNames {
  /** Our field name by the name documents use. */
  readonly #synonyms: ReadonlyMap<string, string>;
  /** By field, the parts of it that documents write as keys of their own. Most manuals have none. */
  readonly #parts: ReadonlyMap<string, FieldParts> | undefined;
  readonly #start: Sequence = { next: new Map(), positions: undefined };
  #steps = 0;
  /** Rules ask for one field of a document after the other. */
  #last: { readonly entries: readonly FrontMatterEntry[]; readonly positions: ReadonlyMap<string, number> } | undefined;

  constructor(synonyms: ReadonlyMap<string, string>) {
    this.#synonyms = synonyms;
    this.#parts = partsIn(synonyms);
  }

  /** Undefined where the field stands whole under one key. */
  partsOf(field: string): FieldParts | undefined {
    return this.#parts?.get(field);
  }

  /** Index of the entry by field name. A key of that very name wins over a synonym, and the first of several over the others. */
  positionsIn(entries: readonly FrontMatterEntry[]): ReadonlyMap<string, number> {
    if (this.#last?.entries === entries) return this.#last.positions;
    const positions = this.#find(entries);
    this.#last = { entries, positions };
    return positions;
  }

  #find(entries: readonly FrontMatterEntry[]): ReadonlyMap<string, number> {
    let sequence = this.#start;
    for (const { key } of entries) {
      const next = sequence.next.get(key) ?? this.#grow(sequence, key);
      if (next === undefined) return this.#positions(entries);
      sequence = next;
    }
    sequence.positions ??= this.#positions(entries);
    return sequence.positions;
  }

  #grow(sequence: Sequence, key: string): Sequence | undefined {
    if (this.#steps >= MOST_STEPS) return undefined;
    this.#steps += 1;
    const next: Sequence = { next: new Map(), positions: undefined };
    sequence.next.set(key, next);
    return next;
  }

  #positions(entries: readonly FrontMatterEntry[]): ReadonlyMap<string, number> {
    const positions = new Map<string, number>();
    for (const [index, { key }] of entries.entries()) if (!positions.has(key)) positions.set(key, index);
    const own = new Set(positions.keys());
    for (const [index, { key }] of entries.entries()) {
      const name = this.#synonyms.get(key);
      if (name === undefined || own.has(name)) continue;
      own.add(name);
      positions.set(name, index);
    }
    return positions;
  }
}

function partsIn(synonyms: ReadonlyMap<string, string>): ReadonlyMap<string, FieldParts> | undefined {
  const parts = new Map<string, Map<string, string>>();
  for (const [key, name] of synonyms) {
    const dot = name.indexOf('.');
    if (dot === -1) continue;
    const field = name.slice(0, dot);
    const known = parts.get(field) ?? new Map<string, string>();
    parts.set(field, known.set(key, name.slice(dot + 1)));
  }
  return parts.size === 0 ? undefined : parts;
}
