// Objects of a ledger from git, read when asked for. Verification asks in the order of the ledger, so the next ones come along:
// one process for hundreds of objects instead of one for each.
import { readBlobsSync } from '../git/read-blobs.ts';
import { OBJECT_LIMIT } from './ledger-files.ts';

export interface StoredBlob {
  readonly id: string;
  readonly size: number;
}

const MOST_OBJECTS = 1024;
const MOST_BYTES = 32 * 1024 * 1024;

export class ReadAhead {
  readonly #root: string;
  readonly #blobs: ReadonlyMap<string, StoredBlob>;
  readonly #order: readonly string[];
  readonly #places: ReadonlyMap<string, number>;
  #window = new Map<string, Uint8Array>();
  #end = 0;
  #length = 8;

  /** @param order hashes as they will probably be asked for; others are found as well, one by one */
  constructor(root: string, blobs: ReadonlyMap<string, StoredBlob>, order: Iterable<string>) {
    this.#root = root;
    this.#blobs = blobs;
    this.#order = [...new Set(order)].filter((hash) => blobs.has(hash));
    this.#places = new Map(this.#order.map((hash, index) => [hash, index]));
  }

  read(hash: string): Uint8Array | undefined {
    const blob = this.#blobs.get(hash);
    if (blob === undefined || blob.size > OBJECT_LIMIT) return undefined;
    const known = this.#window.get(hash);
    if (known !== undefined) return known;
    const wanted = this.#from(hash);
    const ids = [...new Set(wanted.map((item) => this.#blobs.get(item)?.id ?? ''))];
    const found = readBlobsSync(this.#root, ids, OBJECT_LIMIT);
    this.#window = new Map(wanted.flatMap((item) => pair(item, found.get(this.#blobs.get(item)?.id ?? ''))));
    return this.#window.get(hash);
  }

  /** The object and its followers: more and more of them while they are asked for in order. */
  #from(hash: string): string[] {
    const place = this.#places.get(hash);
    if (place === undefined) return [hash];
    this.#length = place >= this.#end ? Math.min(this.#length * 2, MOST_OBJECTS) : 8;
    const wanted: string[] = [];
    let bytes = 0;
    for (const next of this.#order.slice(place, place + this.#length)) {
      const { size } = this.#blobs.get(next) as StoredBlob;
      if (wanted.length > 0 && bytes + size > MOST_BYTES) break;
      bytes += size;
      wanted.push(next);
    }
    this.#end = place + wanted.length;
    return wanted;
  }
}

function pair(hash: string, bytes: Uint8Array | undefined): [string, Uint8Array][] {
  return bytes === undefined ? [] : [[hash, bytes]];
}
