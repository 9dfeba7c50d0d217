// Which files of a repository are controlled documents, which are exempt and why, and which stand under a controlled folder unexplained.
import type { Config } from '../config/config-schema.ts';
import { documentTypes } from '../config/document-types.ts';
import type { ManualFile } from './manual-file.ts';
import { matchesAny, matchesGlob } from './glob.ts';

export interface ClassifiedFiles {
  /** Paths of controlled documents. */
  readonly documents: readonly string[];
  /** Files under a controlled folder that the configuration exempts. */
  readonly uncontrolled: readonly { readonly path: string; readonly reason: string }[];
  /** Regular files under a controlled folder that are neither: attachments when a document uses them, strays otherwise. */
  readonly others: readonly string[];
  /** Markdown under no controlled folder that nothing exempts, but for what the tool itself reads in `control/`. */
  readonly elsewhere: readonly string[];
  /** Markdown in controlled folders that nobody looks at, because a name in its path begins with a dot. */
  readonly hidden: readonly string[];
}

const MARKDOWN = /\.(?:md|markdown)$/i;
/** Files about a folder, in any language and format: README.de.md. */
const ABOUT_A_FOLDER = /(?:^|\/)(?:readme|changelog)(?:\.[a-z]{2}(?:-[a-z]{2})?)?(?:\.[a-z]+)?$/i;
/** Files about the whole repository. Below a folder such a name is that of a document: `policies/security.md`. */
const ABOUT_THE_REPOSITORY =
  /^(?:contributing|license|licence|security|code_of_conduct)(?:\.[a-z]{2}(?:-[a-z]{2})?)?(?:\.[a-z]+)?$/i;
const HIDDEN_OR_INSTALLED = /(?:^|\/)(?:\.|node_modules\/)/;
/** Folders at the top whose name begins with a dot belong to tools, and packages to others. */
const OF_TOOLS = /^\.[^/]*\/|(?:^|\/)(?:\.git|node_modules)\//;
/** Why files are exempt that no configuration names. */
export const HOUSEKEEPING_REASON = 'housekeeping file of the repository';

/**
 * Classifies files. Without `documents.include` the controlled folders are those of the document types; a repository
 * without clausemark.yaml and without such folders has every Markdown file as a document, so that any manual can be tried.
 *
 * @param configured whether the repository has a clausemark.yaml
 */
export function classifyFiles(all: Iterable<ManualFile>, config: Config, configured: boolean): ClassifiedFiles {
  const files = [...all];
  const regular = files
    .filter(({ path, kind }) => kind === 'file' && !HIDDEN_OR_INSTALLED.test(path))
    .map(({ path }) => path);
  const isControlled = controlledTest(regular, config, configured);
  const documents: string[] = [];
  const uncontrolled: { path: string; reason: string }[] = [];
  const others: string[] = [];
  const elsewhere: string[] = [];
  for (const path of regular) {
    const controlled = isControlled(path);
    if ((!controlled && !MARKDOWN.test(path)) || matchesAny(config.documents.exclude, path)) continue;
    const exempt = config.uncontrolled.find((entry) => matchesGlob(entry.path, path));
    if (!controlled) {
      if (exempt === undefined && !isHousekeeping(path) && !path.startsWith('control/')) elsewhere.push(path);
    } else if (exempt !== undefined) uncontrolled.push({ path, reason: exempt.reason });
    else if (isHousekeeping(path)) uncontrolled.push({ path, reason: HOUSEKEEPING_REASON });
    else if (MARKDOWN.test(path)) documents.push(path);
    else others.push(path);
  }
  const isExempt = (path: string): boolean =>
    matchesAny(config.documents.exclude, path) || config.uncontrolled.some((entry) => matchesGlob(entry.path, path));
  const hidden = files
    .filter(({ path, kind }) => kind === 'file' && HIDDEN_OR_INSTALLED.test(path) && MARKDOWN.test(path))
    .map(({ path }) => path)
    .filter((path) => !OF_TOOLS.test(path) && isControlled(path) && !isExempt(path));
  return { documents, uncontrolled, others, elsewhere, hidden };
}

/** Folders of the types are names, not globs: they may hold brackets. */
function controlledTest(paths: readonly string[], config: Config, configured: boolean): (path: string) => boolean {
  const { include } = config.documents;
  if (include !== undefined) return (path) => matchesAny(include, path);
  const folders = [...documentTypes(config).values()].map(({ folder }) => `${folder}/`);
  const inFolder = (path: string): boolean => folders.some((folder) => path.startsWith(folder));
  const anyInFolder = paths.some((path) => MARKDOWN.test(path) && !isHousekeeping(path) && inFolder(path));
  return configured || anyInFolder ? inFolder : () => true;
}

function isHousekeeping(path: string): boolean {
  return ABOUT_A_FOLDER.test(path) || ABOUT_THE_REPOSITORY.test(path);
}
