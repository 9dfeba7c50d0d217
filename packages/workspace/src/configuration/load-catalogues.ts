// Reads the clause catalogues of the company that clausemark.yaml names. What they say is judged elsewhere.
import { CONFIG_PATH, frontMatterTexts, matchesGlob, nodeAt, readDataFile, toPlain } from '@clausemark/manual';
import type { Config, DataFile, DataProblem } from '@clausemark/manual';
import { errorTexts } from '../errors/error-texts.ts';
import type { Tree } from '../tree/tree.ts';
import { readText } from './read-text.ts';

export interface Catalogues {
  /** Parsed, not validated, by path. */
  readonly catalogues: ReadonlyMap<string, unknown>;
  readonly dataFiles: readonly DataFile[];
  /** Patterns of clausemark.yaml that name no file. */
  readonly unmatched: readonly DataProblem[];
}

export function loadCatalogues(
  tree: Tree,
  { catalogues: globs }: Config,
  configFile: DataFile | undefined,
): Catalogues {
  const catalogues = new Map<string, unknown>();
  const dataFiles: DataFile[] = [];
  const unmatched: DataProblem[] = [];
  for (const [index, glob] of globs.entries()) {
    const paths = tree.entries
      .filter(({ path, kind }) => kind === 'file' && matchesGlob(glob, path))
      .map(({ path }) => path);
    if (paths.length === 0) unmatched.push(noSuchCatalogue(glob, index, configFile));
    for (const path of paths) {
      if (catalogues.has(path)) continue;
      const { node, problems } = readDataFile(readText(tree, path) ?? '');
      const named = problems.map(({ code, span, detail }) => ({ path, span, ...frontMatterTexts(code, detail) }));
      catalogues.set(path, toPlain(node));
      dataFiles.push({ path, node, problems: named });
    }
  }
  return { catalogues, dataFiles, unmatched };
}

function noSuchCatalogue(glob: string, index: number, configFile: DataFile | undefined): DataProblem {
  const node = configFile?.node === undefined ? undefined : nodeAt(configFile.node, ['catalogues', index]);
  return { path: CONFIG_PATH, span: node?.span ?? { start: 0, end: 0 }, ...errorTexts.noSuchCatalogue(glob) };
}
