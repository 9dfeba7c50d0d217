// What documents say of themselves, kept by content: a manual in which little has changed is opened without decoding its facts.
import type { Config, DocumentFace, ManualDocument } from '@clausemark/manual';
import { factsKey } from './facts-key.ts';
import { readKept, writeKept } from './kept-value.ts';

const NAMES = ['id', 'title', 'type', 'status', 'revision', 'lang', 'heading'] as const;
/** The content, and a text or nothing by name. */
type Row = readonly (string | 0)[];

export class KeptFaces {
  readonly known: ReadonlyMap<string, DocumentFace>;
  readonly #path: string | undefined;
  readonly #key: string;

  /** @param prefix path of the cache of the manual without ending; undefined keeps nothing */
  constructor(prefix: string | undefined, { fields }: Config) {
    this.#path = prefix === undefined ? undefined : `${prefix}.faces`;
    this.#key = JSON.stringify([factsKey.toString('hex'), NAMES, fields]);
    const rows = this.#path === undefined ? undefined : readKept(this.#path, this.#key);
    this.known = new Map(((rows ?? []) as Row[]).map((row) => [row[0] as string, toFace(row)]));
  }

  keep(documents: readonly ManualDocument[]): void {
    if (this.#path === undefined) return;
    const unknown = documents.some(({ contentId }) => contentId !== undefined && !this.known.has(contentId));
    if (!unknown) return;
    const rows = new Map<string, Row>();
    for (const { contentId, face } of documents) if (contentId !== undefined) rows.set(contentId, toRow(contentId, face));
    // Those of other branches stay while they are no more than what is there now.
    for (const [id, face] of this.known) {
      if (rows.size >= documents.length * 2) break;
      if (!rows.has(id)) rows.set(id, toRow(id, face));
    }
    writeKept(this.#path, this.#key, [...rows.values()]);
  }
}

function toRow(id: string, face: DocumentFace): Row {
  return [id, ...NAMES.map((name) => face[name] ?? 0)];
}

function toFace([, id, title, type, status, revision, lang, heading]: Row): DocumentFace {
  const text = (value: string | 0 | undefined): string | undefined => (value === 0 ? undefined : value);
  return {
    id: text(id),
    title: text(title),
    type: text(type),
    status: text(status),
    revision: text(revision),
    lang: text(lang),
    heading: text(heading),
  };
}
