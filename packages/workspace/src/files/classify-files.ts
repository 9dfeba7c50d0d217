// Decides which files are controlled documents. The only place that matches globs.
import picomatch from 'picomatch';
import { CONFIG_PATH, documentTypes } from '@clausemark/manual';
import type { Config } from '@clausemark/manual';
import { errorTexts } from '../errors/error-texts.ts';
import { ConfigError } from '../errors/errors.ts';
import type { Entry } from './entry.ts';

type Test = (path: string) => boolean;

const MARKDOWN = /\.(?:md|markdown)$/i;
/** Files about a repository, not part of a manual. */
const ABOUT_THE_REPOSITORY = /(?:^|\/)(?:readme|changelog|contributing|license)(?:\.[a-z]{2}(?:-[a-z]{2})?)?\.(?:md|markdown)$/i;
const HIDDEN_OR_INSTALLED = /(?:^|\/)(?:\.|node_modules\/)/;
/** With more, a path made for the purpose could keep the matcher busy for minutes. */
const MOST_WILDCARDS = 8;

/**
 * The documents among the files.
 *
 * @param configured false when there is no clausemark.yaml: then, if none of the usual folders holds a document, every
 *   Markdown file is one, so that an existing repository can be looked at before anything is set up
 */
export function classifyFiles(config: Config, entries: readonly Entry[], configured: boolean): Entry[] {
  const excluded = globTest([...config.documents.exclude, ...config.uncontrolled.map(({ path }) => path)]);
  const candidates = entries.filter(({ path, kind }) => kind === 'file' && isCandidate(path) && !excluded(path));
  const isIncluded = includeTest(config);
  const included = candidates.filter(({ path }) => isIncluded(path));
  return included.length === 0 && !configured ? candidates : included;
}

/** Files matching any of the globs, for other lists of files in the configuration. */
export function globTest(globs: readonly string[]): Test {
  if (globs.length === 0) return () => false;
  for (const glob of globs) {
    if ((glob.match(/\*+|\?/g)?.length ?? 0) > MOST_WILDCARDS) {
      throw new ConfigError('globTooComplex', errorTexts.globTooComplex(glob), { path: CONFIG_PATH });
    }
  }
  // Extended globs can be written so that matching takes exponential time.
  return picomatch([...globs], { noextglob: true, nonegate: true });
}

function isCandidate(path: string): boolean {
  return MARKDOWN.test(path) && !ABOUT_THE_REPOSITORY.test(path) && !HIDDEN_OR_INSTALLED.test(path);
}

function includeTest(config: Config): Test {
  const { include } = config.documents;
  if (include !== undefined) return globTest(include);
  const folders = [...documentTypes(config).values()].map(({ folder }) => `${folder}/`);
  return (path) => folders.some((folder) => path.startsWith(folder));
}
