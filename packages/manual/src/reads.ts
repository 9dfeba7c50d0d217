// Notes what is looked at of other documents while one document is examined: what was found holds for as long as all of that is as
// it was. Paths, ids, types and titles are not noted; they belong to the circumstances of a whole check.
import type { ManualDocument } from './document.ts';

/** `face`: front matter and anchors. `content`: anything else. */
export type Depth = 'face' | 'content';

export interface Seen {
  readonly documents: ReadonlyMap<ManualDocument, Depth>;
  /** More was looked at than can be told. */
  readonly everything: boolean;
}

/** A table made from what is the same for all documents, and whether more than that went into it. */
export interface Table<Value> {
  readonly value: Value;
  readonly deep: boolean;
}

export class Reads {
  /** Those of `perManual`, by their places. A copy of a manual that shares its Reads shares its tables. */
  readonly tables: Table<unknown>[] = [];
  #reader: ManualDocument | 'table' | undefined;
  #documents = new Map<ManualDocument, Depth>();
  #everything = false;

  /** From here on what is looked at is noted for this document. */
  begin(reader: ManualDocument): void {
    this.#reader = reader;
    if (this.#documents.size > 0) this.#documents = new Map();
    this.#everything = false;
  }

  /** What was looked at since `begin`. */
  end(): Seen {
    this.#reader = undefined;
    return { documents: this.#documents, everything: this.#everything };
  }

  note(document: ManualDocument, depth: Depth): void {
    if (this.#reader === undefined || this.#reader === document) return;
    if (depth === 'content' || !this.#documents.has(document)) this.#documents.set(document, depth);
  }

  /** What is looked at now cannot be told document by document. */
  noteEverything(): void {
    if (this.#reader !== undefined) this.#everything = true;
  }

  /** Makes a table that others will use too: whoever is examined right now is no reason for it. */
  table<Value>(make: () => Value): Table<Value> {
    const before = { reader: this.#reader, documents: this.#documents, everything: this.#everything };
    this.#reader = 'table';
    this.#documents = new Map();
    this.#everything = false;
    try {
      const value = make();
      return { value, deep: this.#everything || this.#documents.size > 0 };
    } finally {
      this.#reader = before.reader;
      this.#documents = before.documents;
      this.#everything = before.everything;
    }
  }
}
