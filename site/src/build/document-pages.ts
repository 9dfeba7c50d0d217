// The folders of documents: the page, and beside it the small style sheet with the control data for the margins of paper.
import { join } from 'node:path';
import { revisionItem } from '../model/revision-item.ts';
import { revisionPages } from '../model/revision-pages.ts';
import type { SiteDocument } from '../model/site-document.ts';
import type { SiteModel } from '../model/site-model.ts';
import type { EarlierPages } from './earlier-pages.ts';
import { FileQueue, type FolderFiles } from './file-queue.ts';
import { documentPrintStyles } from './print-styles.ts';

const PRINT = 'print.css';

export class DocumentPages {
  readonly #model: SiteModel;
  readonly #outDir: string;
  readonly #onWritten: (item: SiteDocument) => void;
  readonly #bySlug: ReadonlyMap<string, SiteDocument>;
  readonly #written = new Set<SiteDocument>();
  readonly #queue = new FileQueue();
  readonly #earlier: EarlierPages | undefined;
  #taking: Promise<void> = Promise.resolve();

  /**
   * @param onWritten called when the folder of a document is complete but for its former revisions
   * @param earlier pages of the last build, some of which are taken as they are
   */
  constructor(model: SiteModel, outDir: string, onWritten: (item: SiteDocument) => void, earlier?: EarlierPages) {
    this.#earlier = earlier;
    this.#model = model;
    this.#outDir = outDir;
    this.#onWritten = onWritten;
    this.#bySlug = new Map(model.documents.map((item) => [item.slug, item]));
  }

  /**
   * Takes the page of a document, and settles when there is room for another.
   *
   * @throws Error for a page of no document, or when an earlier one could not be written
   */
  async write(slug: string, html: Uint8Array<ArrayBuffer>): Promise<void> {
    const item = this.#bySlug.get(slug);
    if (item === undefined) throw new Error(`There is no document with a page in the folder "${slug}".`);
    const files = [
      ['index.html', html],
      [PRINT, documentPrintStyles(this.#model, item)],
    ] as const;
    if (!this.#model.attachments.isAsked(item.document)) this.#earlier?.made(item, files);
    await this.#add(item, files);
  }

  /** Begins to put the pages of the last build that are still good into their places. What goes wrong is told by `count`. */
  takeEarlier(): void {
    this.#taking = this.#takeAll();
    this.#taking.catch(() => {});
  }

  async #takeAll(): Promise<void> {
    for (const item of this.#earlier?.taken ?? []) {
      const files = this.#earlier?.filesOf(item) ?? [];
      await this.#add(
        item,
        files.map(([name, from]) => [name, { from }] as const),
      );
    }
  }

  async #add(item: SiteDocument, files: FolderFiles['files']): Promise<void> {
    await this.#queue.add({
      folder: join(this.#outDir, 'd', item.slug),
      files,
      written: () => {
        this.#written.add(item);
        this.#onWritten(item);
      },
    });
  }

  /** Number of pages. @throws Error when a document has none: a site that lacks a page must not take the place of one that has it */
  async count(): Promise<number> {
    await this.#taking;
    await this.#queue.finished();
    const missing = this.#model.documents.find((item) => !this.#written.has(item));
    if (missing !== undefined) throw new Error(`The page of ${missing.id} was not built.`);
    return this.#written.size;
  }

  /** The style sheets for pages of single revisions. Astro writes those pages itself, into a folder that it empties first. */
  async writeRevisionStyles(): Promise<void> {
    for (const { item, released, kind } of revisionPages(this.#model)) {
      if (kind !== 'text') continue;
      await this.#queue.add({
        folder: join(this.#outDir, 'd', item.slug, 'rev', released.revision.slug),
        files: [[PRINT, documentPrintStyles(this.#model, revisionItem(this.#model, item, released))]],
        written: () => {},
      });
    }
    await this.#queue.finished();
  }

  /** Ends what writes, whatever came of the build. */
  async end(): Promise<void> {
    await this.#queue.end();
  }
}
