// The folders of documents: the page, and beside it the small style sheet with the control data for the margins of paper.
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { revisionItem } from '../model/revision-item.ts';
import { revisionPages } from '../model/revision-pages.ts';
import type { SiteDocument } from '../model/site-document.ts';
import type { SiteModel } from '../model/site-model.ts';
import type { EarlierPages } from './earlier-pages.ts';
import type { FileQueue, FolderFiles } from './file-queue.ts';
import { documentPrintStyles } from './print-styles.ts';

const PRINT = 'print.css';
const encoder = new TextEncoder();

/** Makes the HTML of a page. Astro's templates may answer with a `Response`; that is no page. */
type RenderDocument = (item: SiteDocument) => Promise<unknown>;

/** Its state, links and control data are those of the text that was read first; a page of both would be a page of neither. */
export class ChangedDocumentError extends Error {
  override readonly name = 'ChangedDocumentError';
  readonly mend =
    'Build again when nobody writes to it. If git calls it unchanged, its line ends are others than git holds: check it out again.';

  constructor(path: string) {
    super(`"${path}" is not what it was when the build began. Nothing is published.`);
  }
}

/** Says of which document a page was made when something broke. */
class PageError extends Error {
  override readonly name = 'PageError';

  constructor({ id, document }: SiteDocument, cause: unknown) {
    super(`The page of ${id} (${document.path}) could not be made.`, { cause });
    const from = cause instanceof Error ? cause.stack : String(cause);
    this.stack = `${this.name}: ${this.message}\n${from}`;
  }
}

export class DocumentPages {
  readonly #model: SiteModel;
  readonly #outDir: string;
  readonly #onWritten: (item: SiteDocument) => void;
  readonly #written = new Set<SiteDocument>();
  /** Of the last build, and not as they were written then. */
  readonly #refused: SiteDocument[] = [];
  readonly #queue: FileQueue;
  readonly #earlier: EarlierPages | undefined;
  #taking: Promise<void> = Promise.resolve();
  #making: Promise<void> = Promise.resolve();
  #taken = 0;
  /** The first document whose file became another one while the site was built. */
  #changed: SiteDocument | undefined;

  /**
   * @param onWritten called when the folder of a document is complete but for its former revisions
   * @param earlier pages of the last build, some of which are taken as they are
   */
  constructor(
    model: SiteModel,
    outDir: string,
    queue: FileQueue,
    onWritten: (item: SiteDocument) => void,
    earlier?: EarlierPages,
  ) {
    this.#queue = queue;
    this.#earlier = earlier;
    this.#model = model;
    this.#outDir = outDir;
    this.#onWritten = onWritten;
  }

  /** Begins to put the pages of the last build that are the same into their places. What goes wrong is told by `make`. */
  takeEarlier(): void {
    this.#taking = this.#takeAll();
    this.#taking.catch(() => {});
  }

  /**
   * Makes the pages that are not taken from the last build, and ends when those that are have been.
   *
   * @throws Error when a page could not be made or written
   */
  async make(render: RenderDocument): Promise<void> {
    this.#making = this.#makeAll(render);
    await this.#making;
  }

  async #makeAll(render: RenderDocument): Promise<void> {
    for (const item of this.#model.documents)
      if (this.#earlier?.same.has(item) !== true) await this.#make(item, render);
    await this.#taking;
    for (const item of this.#refused) await this.#make(item, render);
  }

  async #make(item: SiteDocument, render: RenderDocument): Promise<void> {
    const html = await render(item).catch((error: unknown) => {
      // A full disk is told as such.
      throw error instanceof Error && 'code' in error ? error : new PageError(item, error);
    });
    // Making and queueing pages settles without a turn of the event loop. This gives one to the passages, the progress, the answers of the
    // thread and the memory of the parser.
    await setImmediate();
    if (typeof html !== 'string') throw new TypeError(`The page of ${item.id} is no text but ${typeof html}.`);
    const files = [
      ['index.html', encoder.encode(html)],
      [PRINT, documentPrintStyles(this.#model, item)],
    ] as const;
    if (item.ledger === undefined && this.#model.manual.hasChanged(item.document.path)) this.#changed ??= item;
    if (!this.#model.attachments.isAsked(item.document)) this.#earlier?.made(item, files);
    await this.#add(item, files);
  }

  async #takeAll(): Promise<void> {
    const earlier = this.#earlier;
    if (earlier === undefined) return;
    for (const item of earlier.same) {
      const taken = (): void => {
        this.#taken += 1;
        earlier.taken(item);
      };
      await this.#add(item, earlier.filesOf(item), taken, () => this.#refused.push(item));
    }
    await this.#queue.finished();
  }

  async #add(
    item: SiteDocument,
    files: FolderFiles['files'],
    written?: () => void,
    refused?: () => void,
  ): Promise<void> {
    await this.#queue.add({
      folder: join(this.#outDir, 'd', item.slug),
      files,
      written: () => {
        this.#written.add(item);
        written?.();
        this.#onWritten(item);
      },
      refused,
    });
  }

  /** Number of pages that were taken from the last build. */
  get taken(): number {
    return this.#taken;
  }

  /**
   * Number of pages.
   *
   * @throws ChangedDocumentError when a page shows another text than what was read of its document
   * @throws Error when a document has no page: a site that lacks a page must not take the place of one that has it
   */
  async count(): Promise<number> {
    await this.#making;
    await this.#taking;
    await this.#queue.finished();
    if (this.#changed !== undefined) throw new ChangedDocumentError(this.#changed.document.path);
    const missing = this.#model.documents.find((item) => !this.#written.has(item));
    if (missing !== undefined) throw new Error(`The page of ${missing.id} was not built.`);
    return this.#written.size;
  }

  /** The style sheets for pages of single revisions. Astro writes those pages itself. */
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
}
