// The folders of documents: the page, and beside it the small style sheet with the control data for the margins of paper.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { revisionItem } from '../model/revision-item.ts';
import { revisionPages } from '../model/revision-pages.ts';
import type { SiteDocument } from '../model/site-document.ts';
import type { SiteModel } from '../model/site-model.ts';
import { documentPrintStyles } from './print-styles.ts';

const PRINT = 'print.css';

export class DocumentPages {
  readonly #model: SiteModel;
  readonly #outDir: string;
  readonly #onWritten: (item: SiteDocument) => void;
  readonly #bySlug: ReadonlyMap<string, SiteDocument>;
  readonly #written = new Set<SiteDocument>();

  /** @param onWritten called when the folder of a document is complete but for its former revisions */
  constructor(model: SiteModel, outDir: string, onWritten: (item: SiteDocument) => void) {
    this.#model = model;
    this.#outDir = outDir;
    this.#onWritten = onWritten;
    this.#bySlug = new Map(model.documents.map((item) => [item.slug, item]));
  }

  /** @throws Error for a page of no document */
  write(slug: string, html: Uint8Array): void {
    const item = this.#bySlug.get(slug);
    if (item === undefined) throw new Error(`There is no document with a page in the folder "${slug}".`);
    const folder = join(this.#outDir, 'd', slug);
    makeFolder(folder);
    writeFileSync(join(folder, 'index.html'), html);
    writeFileSync(join(folder, PRINT), documentPrintStyles(this.#model, item));
    this.#written.add(item);
    this.#onWritten(item);
  }

  /** Number of pages. @throws Error when a document has none: a site that lacks a page must not take the place of one that has it */
  count(): number {
    const missing = this.#model.documents.find((item) => !this.#written.has(item));
    if (missing !== undefined) throw new Error(`The page of ${missing.id} was not built.`);
    return this.#written.size;
  }

  /** The style sheets for pages of single revisions. Astro writes those pages itself, into a folder that it empties first. */
  writeRevisionStyles(): void {
    for (const { item, released, kind } of revisionPages(this.#model)) {
      if (kind !== 'text') continue;
      const folder = join(this.#outDir, 'd', item.slug, 'rev', released.revision.slug);
      makeFolder(folder);
      writeFileSync(join(folder, PRINT), documentPrintStyles(this.#model, revisionItem(this.#model, item, released)));
    }
  }
}

/** Most often all is there but the folder itself, and asking for those above it costs as much as writing the page. */
function makeFolder(folder: string): void {
  try {
    mkdirSync(folder);
  } catch {
    mkdirSync(folder, { recursive: true });
  }
}
