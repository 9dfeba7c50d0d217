// The pages about all documents, which Astro makes and writes: those of the last build are there before it asks for them.
import { existsSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Attachments } from '../attachments/attachments.ts';
import type { EarlierPages } from './earlier-pages.ts';
import type { FileQueue, FolderFiles } from './file-queue.ts';

/** Makes the pages of documents and has none itself. */
const DOCUMENTS = 'd/';

export class OtherPages {
  readonly #outDir: string;
  readonly #queue: FileQueue;
  readonly #attachments: Attachments;
  readonly #earlier: EarlierPages | undefined;
  /** Files that are there already. */
  readonly #taken = new Set<string>();
  readonly #made: string[] = [];
  readonly #asked = new Set<string>();
  #taking: Promise<void> = Promise.resolve();

  constructor(outDir: string, queue: FileQueue, attachments: Attachments, earlier?: EarlierPages) {
    this.#outDir = outDir;
    this.#queue = queue;
    this.#attachments = attachments;
    this.#earlier = earlier;
  }

  /** Begins to put the files of the last build into their places. What goes wrong is told by `render`. */
  takeEarlier(): void {
    this.#taking = this.#takeAll();
    this.#taking.catch(() => {});
  }

  async #takeAll(): Promise<void> {
    let last: FolderFiles | undefined;
    for (const [file, content] of this.#earlier?.others() ?? []) {
      const name = basename(file);
      // One that is refused is made by Astro.
      const written = (): void => void this.#taken.add(file);
      last = { folder: dirname(join(this.#outDir, file)), files: [[name, content]], written };
      await this.#queue.add(last);
    }
    if (last !== undefined) await this.#queue.done(last);
  }

  /**
   * As `RenderPage`, for one page at a time.
   *
   * @throws Error when the last build could not be looked at
   */
  async render<Page>(path: string, make: () => Promise<Page>): Promise<Page | Response> {
    await this.#taking;
    const file = fileOf(path);
    this.#asked.add(file);
    if (this.#taken.has(file)) return new Response(null);
    const before = this.#attachments.asked;
    const page = await make();
    if (path === DOCUMENTS) return new Response(null);
    // One that shows files of the manual also brings them along.
    if (this.#attachments.asked === before) this.#made.push(file);
    return page;
  }

  /** Notes the files for the next build. Called when Astro has written them. */
  note(): void {
    if (this.#earlier === undefined) return;
    for (const file of this.#taken) {
      if (this.#asked.has(file)) continue;
      // No page any more.
      this.#taken.delete(file);
      rmSync(join(this.#outDir, file));
    }
    const made = this.#made.filter((file) => existsSync(join(this.#outDir, file)));
    this.#earlier.noteOthers(this.#outDir, [...this.#taken], made);
  }
}

/** Where Astro writes a page. */
function fileOf(path: string): string {
  if (path === '404/') return '404.html';
  return path === '' || path.endsWith('/') ? `${path}index.html` : path;
}
