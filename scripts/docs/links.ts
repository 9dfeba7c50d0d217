// Where the relative links of our pages lead, asked of the same resolver that checks manuals.
import { createManual, extractFacts, readConfig, resolveLink, SourceText } from '../../packages/manual/src/index.ts';
import { isPage, readPage, repositoryFiles } from './pages.ts';

/** Pictures that are made from the finished site and may be absent until then. */
const toCome = new Set<string>();

/** Links that lead nowhere, each as `page:line: link: what is wrong`. */
export function brokenLinks(): string[] {
  const files = repositoryFiles();
  const pages = files.filter(isPage);
  const sources = new Map(pages.map((path) => [path, new SourceText(path, readPage(path))]));
  const manual = createManual({
    name: 'pages',
    config: readConfig(undefined).value,
    roles: { roles: {} },
    people: { people: {} },
    waivers: { waivers: [] },
    dataFiles: [],
    catalogues: new Map(),
    files: files.map((path) => ({ path, kind: 'file' })),
    documents: [...sources].map(([path, source]) => ({ path, facts: extractFacts(source, [], source.text.length) })),
    source: (path) => sources.get(path),
  });
  return manual.documents.flatMap((page) =>
    page.facts.links.flatMap(({ url, span }) => {
      const target = resolveLink(manual, page, url);
      const isFine = ['document', 'file', 'external'].includes(target.kind);
      if (isFine || (target.kind === 'missing' && toCome.has(target.wanted))) return [];
      const line = sources.get(page.path)?.position(span.start).line ?? 0;
      return [`${page.path}:${line}: ${url}: ${target.kind}`];
    }),
  );
}
