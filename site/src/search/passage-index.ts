// Indexes the text of the built pages with Pagefind, so that search finds passages. Runs here, without network.
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

/** Writes the index below `pagefind/`. Returns the number of pages indexed. */
export async function writePassageIndex(site: SiteModel, outDir: string): Promise<number> {
  const pages = site.documents.filter(({ state }) => showsBody(state));
  if (pages.length === 0) return 0;
  const { index, errors } = await createIndex({ forceLanguage: site.manual.config.language });
  if (index === undefined) throw new Error(`Pagefind did not start: ${errors.join(' ')}`);
  try {
    for (let at = 0; at < pages.length; at += AT_ONCE)
      await Promise.all(pages.slice(at, at + AT_ONCE).map((item) => addPage(index, site, item, outDir)));
    const { files, errors: failed } = await index.getFiles();
    if (failed.length > 0) throw new Error(`Pagefind could not write its index: ${failed.join(' ')}`);
    for (const file of files) {
      if (!NEEDED.test(file.path)) continue;
      const path = join(outDir, 'pagefind', file.path);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, file.content);
    }
  } finally {
    await index.deleteIndex();
  }
  return pages.length;
}

async function addPage(
  index: PagefindIndex,
  { base }: SiteModel,
  { slug, url }: SiteDocument,
  outDir: string,
): Promise<void> {
  const content = readFileSync(join(outDir, 'd', slug, 'index.html'), 'utf8');
  const { errors } = await index.addHTMLFile({ url: url.slice(base.length - 1), content });
  if (errors.length > 0) throw new Error(`Pagefind could not index ${url}: ${errors.join(' ')}`);
}
