// Indexes the text of the built pages with Pagefind, so that search finds passages. Runs here, without network, in a process of its own
// that is given the pages while others are still being built.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createIndex, type PagefindIndex } from 'pagefind';
import type { SiteDocument } from '../model/site-document.ts';
import type { SiteModel } from '../model/site-model.ts';
import { showsBody } from '../model/states.ts';

/** What the browser needs; Pagefind's own user interfaces are left out. */
const NEEDED =
  /^(?:pagefind\.js|pagefind-worker\.js|pagefind-entry\.json|wasm\.[\w-]+\.pagefind|pagefind\.[\w-]+\.pf_meta|(?:index|fragment|filter)\/[\w./-]+)$/;

/** Pages given to Pagefind together: it answers each one, and waiting for each answer takes longer than the work. */
const AT_ONCE = 32;

export class PassageIndex {
  readonly #site: SiteModel;
  readonly #outDir: string;
  /** Documents whose pages are indexed, in the order in which they are given: what Pagefind writes depends on it. */
  readonly #all: readonly SiteDocument[];
  readonly #ready = new Set<SiteDocument>();
  /** Settles when all pages that are ready were given, or with the first error; then nothing more is given. */
  #work: Promise<void> = Promise.resolve();
  #working = false;
  #index: Promise<PagefindIndex> | undefined;
  #given = 0;

  constructor(site: SiteModel, outDir: string) {
    this.#site = site;
    this.#outDir = outDir;
    this.#all = site.documents.filter(({ state }) => showsBody(state));
  }

  /** Called when the page of a document is written. */
  add(item: SiteDocument): void {
    this.#ready.add(item);
    if (this.#working) return;
    this.#work = this.#work.then(() => this.#giveAll());
    // An error is told by `write`, which waits for the same work.
    this.#work.catch(() => {});
  }

  /** Waits until all pages are taken, and writes the index below `pagefind/`. Returns the number of pages indexed. */
  async write(): Promise<number> {
    await this.#work;
    if (this.#given < this.#all.length) throw new Error('The passages of a page that is not there cannot be indexed.');
    if (this.#given === 0) return 0;
    const { files, errors } = await (await this.#started()).getFiles();
    if (errors.length > 0) throw new Error(`Pagefind could not write its index: ${errors.join(' ')}`);
    for (const { path, content } of files) {
      if (!NEEDED.test(path)) continue;
      const file = join(this.#outDir, 'pagefind', path);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, content);
    }
    return this.#given;
  }

  /** Ends the process of Pagefind, whatever came of the build. */
  async end(): Promise<void> {
    await this.#work.catch(() => {});
    const index = await this.#index?.catch(() => undefined);
    await index?.deleteIndex();
  }

  async #giveAll(): Promise<void> {
    this.#working = true;
    for (;;) {
      const next = this.#all.slice(this.#given, this.#given + AT_ONCE);
      const gap = next.findIndex((item) => !this.#ready.has(item));
      const pages = gap === -1 ? next : next.slice(0, gap);
      if (pages.length === 0) break;
      this.#given += pages.length;
      const index = await this.#started();
      await Promise.all(pages.map((item) => this.#give(index, item)));
    }
    this.#working = false;
  }

  #started(): Promise<PagefindIndex> {
    this.#index ??= start(this.#site.manual.config.language);
    return this.#index;
  }

  async #give(index: PagefindIndex, { slug, url }: SiteDocument): Promise<void> {
    const content = readFileSync(join(this.#outDir, 'd', slug, 'index.html'), 'utf8');
    const { errors } = await index.addHTMLFile({ url: url.slice(this.#site.base.length - 1), content });
    if (errors.length > 0) throw new Error(`Pagefind could not index ${url}: ${errors.join(' ')}`);
  }
}

async function start(forceLanguage: string): Promise<PagefindIndex> {
  const { index, errors } = await createIndex({ forceLanguage });
  if (index === undefined) throw new Error(`Pagefind did not start: ${errors.join(' ')}`);
  return index;
}
