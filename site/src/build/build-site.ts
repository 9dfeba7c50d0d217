// Publishes a manual: model, assets, pages, passage index, and then the finished folder in one step into its place.
import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadStandards, type ManualStandards } from '@clausemark/linter';
import { expungedObjects } from '@clausemark/control';
import type { Manual } from '@clausemark/manual';
import { Attachments, type ReadFile } from '../attachments/attachments.ts';
import { diskReader } from '../attachments/disk-reader.ts';
import { createLedgerView } from '../ledger/ledger-view.ts';
import { goodObject } from '../ledger/released-text.ts';
import type { SiteLedger } from '../ledger/site-ledger.ts';
import type { Texts } from '../texts/texts.ts';
import { normaliseBase } from '../model/site-links.ts';
import { createSiteModel } from '../model/site-model.ts';
import { PassageIndex } from '../search/passage-index.ts';
import { registerSite } from './build-registry.ts';
import { DocumentPages } from './document-pages.ts';
import { EarlierPages, type KeptBuild } from './earlier-pages.ts';
import { checkOutputFolder, createStaging, swapIn } from './output-folder.ts';
import { FileQueue } from './file-queue.ts';
import { OtherPages } from './other-pages.ts';
import { runAstro } from './run-astro.ts';
import { createSite } from './site.ts';
import { writeSiteAssets } from './site-assets.ts';
import { removeLeftovers, removeWhenTold } from './unfinished.ts';

export interface BuildOptions {
  readonly manual: Manual;
  readonly standards?: ManualStandards | undefined;
  /** The day the site shows, YYYY-MM-DD. */
  readonly today: string;
  /** Folder to publish in: new, empty, or an earlier site of ours. */
  readonly outDir: string;
  /** Path the site is served under, for example `/manual/`. */
  readonly base?: string | undefined;
  /** Commit the manual was read from, for the footer. */
  readonly commit?: string | undefined;
  /** Folder the manual was opened from, to read pictures and files from. Without it and `readFile` they are not published. */
  readonly root?: string | undefined;
  /** Reads a picture or file of the manual, for example from a commit. Goes before `root`. */
  readonly readFile?: ReadFile | undefined;
  /** A sound ledger. With it the site shows what it released, and the documents of `manual` only tell what has drifted from it. */
  readonly ledger?: SiteLedger | undefined;
  /** Texts of the interface in place of those of `site.language`, for example in a language that is not among ours. */
  readonly texts?: Texts | undefined;
  /** False leaves out the index of passages, which takes longer than all else; search then finds documents and clauses. */
  readonly passages?: boolean | undefined;
  /**
   * Takes pages of the last build in the same folder that are still as this one would make them. For those who write; what is released
   * is built whole. Without effect with a ledger, whose pages say how they stand to its last entry.
   */
  readonly earlier?: KeptBuild | undefined;
  /** Pages of documents finished, and how many there are. */
  readonly onProgress?: ((done: number, total: number) => void) | undefined;
}

export interface BuildResult {
  /** Pages of documents. */
  readonly pages: number;
  /** How many of them were taken from the last build. */
  readonly taken: number;
  readonly outDir: string;
}

/** @throws OutputFolderError when the folder holds something that is not a site of ours; then nothing is changed */
export async function buildSite(options: BuildOptions): Promise<BuildResult> {
  const outDir = checkOutputFolder(options.outDir);
  const base = normaliseBase(options.base);
  const folders: string[] = [];
  // Listens before there is anything to remove: a signal may come at any moment.
  const ignoreSignals = removeWhenTold(folders);
  try {
    const staging = createStaging(outDir);
    folders.push(staging);
    const workDir = mkdtempSync(join(realpathSync(tmpdir()), 'clausemark-site-'));
    folders.push(workDir);
    const { pages, taken, earlier } = await publish(options, { staging, workDir, base, outDir });
    swapIn(staging, outDir);
    earlier?.keep();
    removeLeftovers(outDir);
    return { pages, taken, outDir };
  } finally {
    ignoreSignals();
    for (const folder of folders) rmSync(folder, { recursive: true, force: true });
  }
}

interface Folders {
  readonly staging: string;
  readonly workDir: string;
  readonly base: string;
  readonly outDir: string;
}

interface Published {
  readonly pages: number;
  readonly taken: number;
  readonly earlier: EarlierPages | undefined;
}

async function publish(options: BuildOptions, { staging, workDir, base, outDir }: Folders): Promise<Published> {
  const { today, commit, root, texts, passages = true, onProgress } = options;
  const ledger = options.ledger && createLedgerView(options.ledger, options.manual, today);
  const manual = ledger?.manual ?? options.manual;
  const standards = options.standards ?? (await loadStandards(manual));
  const read = options.readFile ?? (root === undefined ? undefined : diskReader(root));
  const attachments = new Attachments(manual, read, staging, base, objectOf(options.ledger));
  const model = createSiteModel({ manual, standards, today, base, commit, attachments, ledger, texts, passages });
  let done = 0;
  const assets = await writeSiteAssets(model, join(workDir, 'public'));
  const earlier =
    options.earlier !== undefined && ledger === undefined
      ? new EarlierPages(
          model,
          assets,
          options.earlier,
          outDir,
          join(workDir, 'public', assets.icon.slice(base.length)),
        )
      : undefined;
  const index = passages ? new PassageIndex(model, staging) : undefined;
  const queue = new FileQueue();
  const others = new OtherPages(staging, queue, attachments, earlier);
  const pages = new DocumentPages(
    model,
    staging,
    queue,
    (item) => {
      index?.add(item);
      onProgress?.((done += 1), model.documents.length);
    },
    earlier,
  );
  const { number, forget } = registerSite(createSite(model, assets, pages));
  try {
    others.takeEarlier();
    pages.takeEarlier();
    await runAstro({
      number,
      outDir: staging,
      workDir,
      base,
      render: (path, make) => others.render(path, make),
    });
    const count = await pages.count();
    others.note();
    await pages.writeRevisionStyles();
    await index?.write();
    return { pages: count, taken: pages.taken, earlier };
  } finally {
    forget();
    await index?.end();
    await queue.end();
  }
}

/** A file that was removed for legal reasons is as one that is not there: what links to it leads nowhere. */
function objectOf(ledger: SiteLedger | undefined): ((hash: string) => Uint8Array | undefined) | undefined {
  if (ledger === undefined) return undefined;
  const removed = expungedObjects(ledger.entries);
  return (hash) => (removed.has(hash) ? undefined : goodObject(ledger, hash));
}
