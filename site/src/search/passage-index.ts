// Indexes the text of the built pages with Pagefind, so that search finds passages. Runs here, without network.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createIndex } from 'pagefind';
import type { SiteModel } from '../model/site-model.ts';
import { showsBody, states } from '../model/states.ts';

/** What the browser needs; Pagefind's own user interfaces are left out. */
const NEEDED =
  /^(?:pagefind\.js|pagefind-worker\.js|pagefind-entry\.json|wasm\.[\w-]+\.pagefind|pagefind\.[\w-]+\.pf_meta|(?:index|fragment|filter)\/[\w./-]+)$/;

/** Writes the index below `pagefind/`. Returns the number of pages indexed. */
export async function writePassageIndex(site: SiteModel, outDir: string): Promise<number> {
  const pages = site.documents.filter(({ state }) => showsBody(state));
  if (pages.length === 0) return 0;
  const { index, errors } = await createIndex({ forceLanguage: site.manual.config.language });
  if (index === undefined) throw new Error(`Pagefind did not start: ${errors.join(' ')}`);
  try {
    for (const { slug, url, state } of pages) {
      const content = readFileSync(join(outDir, 'd', slug, 'index.html'), 'utf8');
      const added = await index.addHTMLFile({ url: url.slice(site.base.length - 1), content });
      if (added.errors.length > 0)
        throw new Error(`Pagefind could not index ${url} (${states[state].label}): ${added.errors.join(' ')}`);
    }
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
