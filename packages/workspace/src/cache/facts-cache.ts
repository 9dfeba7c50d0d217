// Facts by content id: those that earlier runs left on disk, and those this run adds. Whatever goes wrong on disk is
// a miss. Holds encoded bytes only; who wants facts decoded keeps them.
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { once, type DocumentFacts } from '@clausemark/manual';
import type { Excerpt } from './excerpt.ts';
import { decodeFacts, encodeFacts } from './facts-codec.ts';
import { factsKey } from './facts-key.ts';
import { MemoryPack } from './memory-pack.ts';
import { openPack } from './pack-file.ts';
import type { PackFile } from './pack-file.ts';
import type { PackKind } from './pack-format.ts';
import { PackWriter } from './pack-writer.ts';
import { savePacks } from './save-packs.ts';

/** Encoded facts of some 3,000 documents. What goes to a file is in memory as well, but in memory the system can take back. */
const MOST_IN_MEMORY = 16 * 1024 * 1024;

export class FactsCache {
  readonly #kind: () => PackKind;
  readonly #prefix: string | undefined;
  readonly #main: PackFile | undefined;
  readonly #recent: PackFile | undefined;
  #writer: PackWriter | undefined;
  /** Facts of this run that cannot be written anywhere. */
  readonly #unwritten = new MemoryPack();

  /**
   * `prefix`: path of the packs without ending; undefined keeps everything in memory. `idLength`: bytes of a content
   * id.
   */
  constructor(prefix: string | undefined, idLength: number) {
    this.#kind = once(() => ({ key: factsKey(), idLength }));
    this.#prefix = prefix;
    this.#main = prefix === undefined ? undefined : openPack(`${prefix}.main`, this.#kind());
    this.#recent = prefix === undefined ? undefined : openPack(`${prefix}.recent`, this.#kind());
  }

  /** What is added is there for later runs. */
  get lasts(): boolean {
    return this.#prefix !== undefined;
  }

  /** Size of the document with this content; undefined when its facts are not known. */
  sizeOf(id: string): number | undefined {
    for (const pack of [this.#main, this.#recent, this.#writer, this.#unwritten]) {
      const size = pack?.rows.sizeOf(id);
      if (size !== undefined) return size;
    }
    return undefined;
  }

  add(id: string, facts: DocumentFacts): void {
    const bytes = encodeFacts(facts);
    try {
      this.#writer ??= this.#openWriter();
    } catch {
      // Nowhere to write: memory takes it.
    }
    try {
      if (this.#writer === undefined) throw new Error('nowhere to write');
      this.#writer.add(id, bytes, facts.bytes);
    } catch {
      this.#unwritten.add(id, bytes, facts.bytes);
    }
  }

  /** Without a cache, a large manual goes to a file that has no name any more: it is gone when the process ends. */
  #openWriter(): PackWriter | undefined {
    if (this.#prefix !== undefined) return new PackWriter(this.#prefix, this.#kind());
    if (this.#unwritten.length < MOST_IN_MEMORY) return undefined;
    const writer = new PackWriter(join(tmpdir(), 'clausemark'), this.#kind());
    writer.discard();
    return writer;
  }

  /** Facts of a content; undefined when they are not known, or no longer readable. `again`: as of `decodeFacts`. */
  facts(id: string, again: () => DocumentFacts): DocumentFacts | undefined {
    const excerpt = this.#excerpt(id);
    return excerpt === undefined ? undefined : decodeFacts(excerpt, again);
  }

  /**
   * Leaves what this run added to later runs.
   *
   * @param used ids of the contents of this run
   */
  save(used: () => ReadonlySet<string>): void {
    if (this.#prefix === undefined || this.#writer === undefined) return;
    savePacks({ prefix: this.#prefix, writer: this.#writer, main: this.#main, recent: this.#recent, used: used() });
  }

  /** Ends a run that failed. */
  discard(): void {
    this.#writer?.discard();
  }

  #excerpt(id: string): Excerpt | undefined {
    for (const pack of [this.#main, this.#recent, this.#writer]) {
      const row = pack?.rows.get(id);
      const excerpt = row === undefined ? undefined : pack?.read(row);
      if (excerpt !== undefined) return excerpt;
    }
    const row = this.#unwritten.rows.get(id);
    return row === undefined ? undefined : this.#unwritten.read(row);
  }
}
