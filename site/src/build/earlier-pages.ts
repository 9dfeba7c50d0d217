// Pages of the last build, of documents and about all of them, that are as this one would make them. They are taken only while everything
// but the words of single documents is the same, and only as they were written then, to the byte; a page shown wrongly is worse than a wait.
import { createHash } from 'node:crypto';
import { lstatSync, readFileSync, type Stats } from 'node:fs';
import { isAbsolute, join, normalize } from 'node:path';
import type { SiteDocument } from '../model/site-document.ts';
import type { SiteModel } from '../model/site-model.ts';
import type { EarlierFile, FolderFiles } from './file-queue.ts';
import { outerFacts } from './outer-facts.ts';
import { ownProgram } from './own-program.ts';
import type { SiteAssets } from './site-assets.ts';

/** Where one build finds what the one before it noted, for the same folder and program. */
export interface KeptBuild {
  /** Names the program to the byte, but for this package. */
  readonly program: string;
  /** What was kept last, as it was given; undefined when that is gone or damaged. */
  recall(): unknown;
  keep(value: unknown): void;
}

/** The page of a document as it was written: hashes of what it was made from and of its files. */
interface PageRecord {
  readonly content: string;
  readonly files: Readonly<Record<string, string>>;
}

interface BuildRecord {
  /** Hash of everything a page can depend on beside the content of its own document. */
  readonly frame: string;
  /** Hashes of what pages can know of a document, by its content. */
  readonly outer: Readonly<Record<string, string>>;
  readonly pages: Readonly<Record<string, PageRecord>>;
  /** Hashes of the files about all documents. */
  readonly others: Readonly<Record<string, string>>;
}

export class EarlierPages {
  readonly #kept: KeptBuild;
  readonly #outDir: string;
  readonly #frame: string | undefined;
  readonly #outer: Readonly<Record<string, string>>;
  readonly #pages: Record<string, PageRecord> = {};
  /** A file we have just written ourselves: whose it is, and who may read it. */
  readonly #as: Pick<Stats, 'uid' | 'mode'>;
  #others: Readonly<Record<string, string>> = {};
  readonly #before: Pick<BuildRecord, 'pages' | 'others'>;
  /** Documents whose pages the last build made as this one would. */
  readonly same: ReadonlySet<SiteDocument>;

  /**
   * @param outDir folder of the site that was built last
   * @param written a file that was written for this one
   */
  constructor(site: SiteModel, assets: SiteAssets, kept: KeptBuild, outDir: string, written: string) {
    this.#as = lstatSync(written);
    this.#kept = kept;
    this.#outDir = outDir;
    const before = kept.recall() as BuildRecord | undefined;
    this.#outer = outerOf(site, before?.outer ?? {});
    this.#frame = frameOf(site, assets, kept.program, this.#outer);
    this.#before = before !== undefined && before.frame === this.#frame ? before : { pages: {}, others: {} };
    this.same = new Set(site.documents.filter((item) => this.#isSame(item)));
  }

  /** The files of a page that is the same: where they lie, and what must be true of them to be taken. */
  filesOf({ slug }: SiteDocument): FolderFiles['files'] {
    const files = Object.entries(this.#before.pages[slug]?.files ?? {});
    return files.map(([name, hash]) => [name, this.#file(join('d', slug, name), hash)]);
  }

  /** The files about all documents. They rest on what is the same in both builds, and on nothing else. */
  others(): readonly (readonly [file: string, content: EarlierFile])[] {
    const files = Object.entries(this.#before.others).filter(([file]) => isBelow(file));
    return files.map(([file, hash]) => [file, this.#file(file, hash)]);
  }

  #file(file: string, hash: string): EarlierFile {
    const { uid, mode } = this.#as;
    return { from: join(this.#outDir, file), site: this.#outDir, sha256: hash, uid, mode };
  }

  /** Notes a page of the last build that was taken. */
  taken({ slug }: SiteDocument): void {
    const record = this.#before.pages[slug];
    if (record !== undefined) this.#pages[slug] = record;
  }

  /** Notes a page that was made in this build. @param files names and contents; one that shows files of the manual is not noted */
  made(
    { document, slug }: SiteDocument,
    files: readonly (readonly [name: string, content: string | Uint8Array])[],
  ): void {
    const { contentId } = document;
    if (contentId === undefined) return;
    const hashes = files.map(([name, content]) => [name, sha256(content)] as const);
    this.#pages[slug] = { content: contentId, files: Object.fromEntries(hashes) };
  }

  /** Notes the files about all documents: those that were taken, and those that were made in this build. */
  noteOthers(outDir: string, taken: readonly string[], made: readonly string[]): void {
    this.#others = Object.fromEntries([
      ...taken.map((file) => [file, this.#before.others[file] ?? ''] as const),
      ...made.map((file) => [file, sha256(readFileSync(join(outDir, file)))] as const),
    ]);
  }

  /** Called when the site stands where the next build will look for it. */
  keep(): void {
    if (this.#frame === undefined) return;
    this.#kept.keep({
      frame: this.#frame,
      outer: this.#outer,
      pages: this.#pages,
      others: this.#others,
    } satisfies BuildRecord);
  }

  #isSame({ document, slug }: SiteDocument): boolean {
    if (document.contentId === undefined || !Object.hasOwn(this.#before.pages, slug)) return false;
    const record = this.#before.pages[slug];
    const names = Object.keys(record?.files ?? {});
    return record?.content === document.contentId && names.length > 0 && names.every(isBelow);
  }
}

/** What was kept may come from anybody who can write to the cache; nothing outside of the site is touched for it. */
function isBelow(file: string): boolean {
  return file !== '' && !isAbsolute(file) && normalize(file) === file && !file.startsWith('..');
}

function outerOf({ manual }: SiteModel, known: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const outer: Record<string, string> = {};
  for (const document of manual.documents) {
    const { contentId } = document;
    if (contentId !== undefined) outer[contentId] ??= known[contentId] ?? outerFacts(document);
  }
  return outer;
}

/** Undefined where a document has no name for its content: then nothing can be told to be the same. */
function frameOf(
  site: SiteModel,
  assets: SiteAssets,
  program: string,
  outer: Readonly<Record<string, string>>,
): string | undefined {
  const { manual, standards, today, base, commit, texts, passages } = site;
  const documents = manual.documents.flatMap(({ path, contentId = '' }) => {
    const hash = outer[contentId];
    return hash === undefined ? [] : [[path, hash]];
  });
  if (documents.length < manual.documents.length) return undefined;
  const { config, roles, people, catalogues, waivers } = manual;
  const settings = [config, roles, people, [...catalogues], waivers, standards.all];
  return sha256(
    JSON.stringify([
      [program, ownProgram()],
      [today, base, commit ?? null, passages, texts, assets],
      settings,
      [...manual.files.values()].map(({ path, kind }) => [path, kind]),
      documents,
      site.documents.map(({ id, title, type, state, revision, slug, url }) => [
        id,
        title,
        type,
        state,
        revision,
        slug,
        url,
      ]),
    ]),
  );
}

function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}
