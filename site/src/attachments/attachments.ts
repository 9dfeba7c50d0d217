// Files that documents link to or show. Each is published under a name made of its content; nothing outside the manual is ever read.
// What belongs to a released text comes from the ledger, and nothing else does: a file that took another's place since is not shown.
import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { resolveLink, type Manual, type ManualDocument } from '@clausemark/manual';
import type { Released } from '../model/site-document.ts';
import { extensionOf, fileExtensions, imageExtensions, MAX_ATTACHMENT } from './allowed-types.ts';
import { imageSize, type ImageSize } from './image-size.ts';

/** Reads a file of the manual; undefined when it cannot be read. Only called for regular files the manual lists. */
export type ReadFile = (path: string) => Uint8Array | undefined;

export interface Attachment {
  readonly name: string;
  readonly url: string;
  readonly extension: string;
  readonly bytes: number;
  /** Only for pictures. */
  readonly size?: ImageSize;
}

/** Whose link it is: the document, and its released revision where it has one. */
interface LinkingDocument {
  readonly document: ManualDocument;
  readonly ledger?: Released | undefined;
}

export class Attachments {
  readonly #manual: Manual;
  readonly #read: ReadFile | undefined;
  readonly #outDir: string;
  readonly #base: string;
  readonly #object: ((hash: string) => Uint8Array | undefined) | undefined;
  readonly #known = new Map<string, Attachment | undefined>();
  readonly #asking = new Set<ManualDocument>();
  #asked = 0;

  /** @param object bytes of an object of the ledger, already held against its hash; undefined for one that was expunged */
  constructor(
    manual: Manual,
    read: ReadFile | undefined,
    outDir: string,
    base: string,
    object?: (hash: string) => Uint8Array | undefined,
  ) {
    this.#manual = manual;
    this.#read = read;
    this.#outDir = outDir;
    this.#base = base;
    this.#object = object;
  }

  /** The file a link of a document leads to, when it may be published. Copied into the site, once. */
  forLink({ document, ledger }: LinkingDocument, url: string): Attachment | undefined {
    const target = resolveLink(this.#manual, document, url);
    if (target.kind !== 'file') return undefined;
    this.#asking.add(document);
    this.#asked += 1;
    const { path } = target;
    if (ledger === undefined) return this.#once(path, () => this.#fromManual(path), path);
    const hash = ledger.revision.text?.files.get(url);
    const object = this.#object;
    if (hash === undefined || object === undefined) return undefined;
    return this.#once(`${hash} ${path}`, () => object(hash), path);
  }

  /** Whether a link of the document led to a file so far: then its page shows more than the manual says of it. */
  isAsked(document: ManualDocument): boolean {
    return this.#asking.has(document);
  }

  /**
   * How often a link led to a file so far. Counted for each call: what asks for files may not be kept from one page to the next, or the
   * second would pass for one without files.
   */
  get asked(): number {
    return this.#asked;
  }

  #fromManual(path: string): Uint8Array | undefined {
    return this.#manual.files.get(path)?.kind === 'file' ? this.#read?.(path) : undefined;
  }

  /** Undefined when it is no regular file of the manual, of a type never served, or unreadable. */
  #once(key: string, read: () => Uint8Array | undefined, path: string): Attachment | undefined {
    if (!this.#known.has(key)) this.#known.set(key, this.#copy(path, read));
    return this.#known.get(key);
  }

  #copy(path: string, read: () => Uint8Array | undefined): Attachment | undefined {
    const extension = extensionOf(path);
    if (!fileExtensions.has(extension)) return undefined;
    const bytes = read();
    if (bytes === undefined || bytes.length > MAX_ATTACHMENT) return undefined;
    const size = imageExtensions.has(extension) ? imageSize(bytes) : undefined;
    if (imageExtensions.has(extension) && size === undefined) return undefined;
    const file = `${createHash('sha256').update(bytes).digest('hex').slice(0, 24)}.${extension}`;
    mkdirSync(join(this.#outDir, 'files'), { recursive: true });
    writeFileSync(join(this.#outDir, 'files', file), bytes);
    const name = path.slice(path.lastIndexOf('/') + 1);
    return { name, url: `${this.#base}files/${file}`, extension, bytes: bytes.length, ...(size && { size }) };
  }
}
