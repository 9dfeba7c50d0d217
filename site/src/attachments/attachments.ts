// Files that documents link to or show. Each is published under a name made of its content; nothing outside the manual is ever read.
import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { resolveLink, type Manual, type ManualDocument } from '@clausemark/manual';
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

export class Attachments {
  readonly #manual: Manual;
  readonly #read: ReadFile | undefined;
  readonly #outDir: string;
  readonly #base: string;
  readonly #known = new Map<string, Attachment | undefined>();

  constructor(manual: Manual, read: ReadFile | undefined, outDir: string, base: string) {
    this.#manual = manual;
    this.#read = read;
    this.#outDir = outDir;
    this.#base = base;
  }

  /** The file a link of a document leads to, when it may be published. */
  forLink(document: ManualDocument, url: string): Attachment | undefined {
    const target = resolveLink(this.#manual, document, url);
    return target.kind === 'file' ? this.publish(target.path) : undefined;
  }

  /** Copies a file into the site, once. Undefined when it is no regular file of the manual, of a type never served, or unreadable. */
  publish(path: string): Attachment | undefined {
    if (!this.#known.has(path)) this.#known.set(path, this.#copy(path));
    return this.#known.get(path);
  }

  #copy(path: string): Attachment | undefined {
    const extension = extensionOf(path);
    if (!fileExtensions.has(extension) || this.#manual.files.get(path)?.kind !== 'file') return undefined;
    const bytes = this.#read?.(path);
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
