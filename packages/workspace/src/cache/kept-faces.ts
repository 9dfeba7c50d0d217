// What documents say of themselves, kept by content: a manual in which little has changed is opened without decoding its facts.
import type { Config, DocumentFace, ManualDocument } from '@clausemark/manual';
import { factsKey } from './facts-key.ts';
import { readKept, writeKept } from './kept-value.ts';

const LAYOUT = 1;
type Row = readonly [contentId: string, face: DocumentFace];

export class KeptFaces {
  readonly known: ReadonlyMap<string, DocumentFace>;
  readonly #path: string | undefined;
  readonly #key: string;

  /** @param prefix path of the cache of the manual without ending; undefined keeps nothing */
  constructor(prefix: string | undefined, { fields }: Config) {
    this.#path = prefix === undefined ? undefined : `${prefix}.faces`;
    this.#key = JSON.stringify([LAYOUT, factsKey.toString('hex'), fields]);
    const rows = this.#path === undefined ? undefined : readKept(this.#path, this.#key);
    this.known = new Map((rows ?? []) as readonly Row[]);
  }

  keep(documents: readonly ManualDocument[]): void {
    if (this.#path === undefined) return;
    const rows = new Map<string, DocumentFace>();
    let isNew = false;
    for (const { contentId, face } of documents) {
      if (contentId === undefined) continue;
      isNew ||= !this.known.has(contentId);
      rows.set(contentId, face);
    }
    if (!isNew) return;
    // Those of other branches stay while they are no more than what is there now.
    for (const [id, face] of this.known) {
      if (rows.size >= documents.length * 2) break;
      rows.set(id, face);
    }
    writeKept(this.#path, this.#key, [...rows]);
  }
}
