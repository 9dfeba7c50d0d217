// The folders of documents: the page, and beside it the small style sheet with the control data for the margins of paper.
import { join } from 'node:path';
import { revisionItem } from '../model/revision-item.ts';
import { revisionPages } from '../model/revision-pages.ts';
import type { SiteDocument } from '../model/site-document.ts';
import type { SiteModel } from '../model/site-model.ts';
import { FileQueue } from './file-queue.ts';
import { documentPrintStyles } from './print-styles.ts';

const PRINT = 'print.css';

export class DocumentPages {
  readonly #model: SiteModel;
  readonly #outDir: string;
  readonly #onWritten: (item: SiteDocument) => void;
  readonly #bySlug: ReadonlyMap<string, SiteDocument>;
  readonly #written = new Set<SiteDocument>();
  readonly #queue = new FileQueue();

  /** @param onWritten called when the folder of a document is complete but for its former revisions */
  constructor(model: SiteModel, outDir: string, onWritten: (item: SiteDocument) => void) {
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
    await this.#queue.add({
      folder: join(this.#outDir, 'd', slug),
      files: [
        ['index.html', html],
        [PRINT, documentPrintStyles(this.#model, item)],
      ],
      written: () => {
        this.#written.add(item);
        this.#onWritten(item);
      },
    });
  }

  /** Number of pages. @throws Error when a document has none: a site that lacks a page must not take the place of one that has it */
  async count(): Promise<number> {
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
