// What documents say of themselves, kept by content: a manual in which little has changed is opened without decoding its facts.
import type { Config, DocumentFace, ManualDocument } from '@clausemark/manual';
import { factsKey } from './facts-key.ts';
import { readKept, writeKept } from './kept-value.ts';

const LAYOUT = 4;
/** Of the documents. So few are read again in each run, until there are more, sooner than all are written: 20 of 10,000 took 30 ms to write. */
const FEW = 0.005;

/** A list of contents, and for each name a list of what they say there; 0 for nothing. */
interface Columns extends Readonly<Record<keyof DocumentFace, readonly (string | 0)[]>> {
  readonly contents: readonly string[];
}

interface Shared {
  readonly known: Map<string, DocumentFace>;
  /** Documents that are known and not written, because they were few. */
  unwritten: readonly ManualDocument[] | undefined;
}

/** Read once in a process: the two sides of a change share most contents. */
const read = new Map<string, Shared>();

export class KeptFaces {
  readonly #path: string | undefined;
  readonly #key: string;
  readonly #shared: Shared;

  /** @param prefix path of the cache of the manual without ending; undefined keeps nothing */
  constructor(prefix: string | undefined, { fields }: Config) {
    this.#path = prefix === undefined ? undefined : `${prefix}.faces`;
    this.#key = prefix === undefined ? '' : JSON.stringify([LAYOUT, factsKey().toString('hex'), fields]);
    this.#shared = this.#path === undefined ? nothing() : facesIn(this.#path, this.#key);
  }

  get known(): ReadonlyMap<string, DocumentFace> {
    return this.#shared.known;
  }

  keep(documents: readonly ManualDocument[]): void {
    if (this.#path === undefined) return;
    const { known } = this.#shared;
    const news = documents.filter(({ contentId }) => contentId !== undefined && !known.has(contentId));
    if (news.length === 0) return;
    for (const { contentId, face } of news) if (contentId !== undefined) known.set(contentId, face);
    this.#shared.unwritten = documents;
    if (news.length > documents.length * FEW) this.write();
  }

  /** Writes what was not worth it by itself, for somebody who will rest on it. */
  write(): void {
    const { unwritten } = this.#shared;
    if (this.#path === undefined || unwritten === undefined) return;
    writeKept(this.#path, this.#key, toColumns(this.#with(unwritten)));
    this.#shared.unwritten = undefined;
  }

  /** Those of other branches stay while they are no more than what is there now. */
  #with(documents: readonly ManualDocument[]): ReadonlyMap<string, DocumentFace> {
    const faces = new Map<string, DocumentFace>();
    for (const { contentId, face } of documents) if (contentId !== undefined) faces.set(contentId, face);
    for (const [id, face] of this.known) {
      if (faces.size >= documents.length * 2) break;
      faces.set(id, face);
    }
    return faces;
  }
}

function nothing(): Shared {
  return { known: new Map(), unwritten: undefined };
}

function facesIn(path: string, key: string): Shared {
  const place = `${path}\n${key}`;
  let shared = read.get(place);
  if (shared === undefined) {
    const columns = readKept(path, key) as Columns | undefined;
    shared = columns === undefined ? nothing() : { known: fromColumns(columns), unwritten: undefined };
    read.set(place, shared);
  }
  return shared;
}

function toColumns(faces: ReadonlyMap<string, DocumentFace>): Columns {
  const all = [...faces.values()];
  const column = (name: keyof DocumentFace): (string | 0)[] => all.map((face) => face[name] ?? 0);
  return {
    contents: [...faces.keys()],
    id: column('id'),
    title: column('title'),
    type: column('type'),
    status: column('status'),
    revision: column('revision'),
    lang: column('lang'),
    heading: column('heading'),
  };
}

function fromColumns({
  contents,
  id,
  title,
  type,
  status,
  revision,
  lang,
  heading,
}: Columns): Map<string, DocumentFace> {
  const faces = new Map<string, DocumentFace>();
  for (const [index, content] of contents.entries()) {
    const text = (column: readonly (string | 0)[]): string | undefined => column[index] || undefined;
    faces.set(content, {
      id: text(id),
      title: text(title),
      type: text(type),
      status: text(status),
      revision: text(revision),
      lang: text(lang),
      heading: text(heading),
    });
  }
  return faces;
}
