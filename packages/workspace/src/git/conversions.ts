// Judges whether a Markdown file on disk can differ from the blob git keeps of it (line ends, filters, encodings,
// keywords). Errs towards "yes": then the bytes on disk are read and hashed, which is slower and always right.
import { existsSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join, relative, sep } from 'node:path';
import { errorTexts } from '../errors/error-texts.ts';
import { UsageError } from '../errors/errors.ts';
import type { GitConfig } from './git-config.ts';
import { findWorkTree } from './git-folder.ts';
import { runGit } from './run-git.ts';

/**
 * none: a clean file equals its blob. line-ends: it does when it also has the blob's size, because CRLF is longer
 * than LF. any: nothing can be said.
 */
export type Conversions = 'none' | 'line-ends' | 'any';

/**
 * Looks at the configuration and at every attributes file that can concern the documents given.
 *
 * @throws UsageError for one of the repository that cannot be read
 */
export async function findConversions(root: string, paths: Iterable<string>, config: GitConfig): Promise<Conversions> {
  let found: Conversions = config.convertsLineEnds ? 'line-ends' : 'none';
  const top = findWorkTree(root) ?? root;
  for (const file of [...userFiles(config), ...(await repositoryFiles(root)), ...treeFiles(root, paths)]) {
    const text = readText(file, top, root);
    if (text === undefined) continue;
    const conversions = text === UNREADABLE ? 'any' : conversionsIn(text);
    if (conversions === 'any') return 'any';
    if (conversions === 'line-ends') found = 'line-ends';
  }
  return found;
}

/** What one attributes file can do to Markdown files. */
export function conversionsIn(attributes: string): Conversions {
  let found: Conversions = 'none';
  for (const line of attributes.split('\n')) {
    const [pattern = '', ...names] = line.trim().split(/\s+/);
    if (pattern === '' || pattern.startsWith('#') || isForOtherFiles(pattern)) continue;
    if (names.some((name) => /^(?:filter|working-tree-encoding)=|^(?:filter|ident)$/.test(name))) return 'any';
    if (names.some((name) => /^(?:text|eol|crlf)(?:=|$)/.test(name))) found = 'line-ends';
  }
  return found;
}

/** `*.pdf`: a pattern with a plain extension that is not Markdown's. A macro is no pattern, whatever its name. */
function isForOtherFiles(pattern: string): boolean {
  if (pattern.startsWith('[attr]')) return false;
  const [, extension] = /\.([a-z\d]+)$/i.exec(pattern) ?? [];
  return extension !== undefined && !/^(?:md|markdown)$/i.test(extension);
}

function userFiles({ attributesFile }: GitConfig): string[] {
  const configHome = process.env['XDG_CONFIG_HOME'] || join(homedir(), '.config');
  const own = attributesFile?.replace(/^~(?=\/)/, homedir()) ?? join(configHome, 'git/attributes');
  return ['/etc/gitattributes', own];
}

async function repositoryFiles(root: string): Promise<string[]> {
  // Saves a process: in most clones .git is a folder. In linked work trees and submodules it is a file.
  const common = join(findWorkTree(root) ?? root, '.git/info');
  if (existsSync(common)) return [join(common, 'attributes')];
  const { stdout } = await runGit(root, ['rev-parse', '--path-format=absolute', '--git-path', 'info/attributes']);
  return [stdout.toString('utf8').trimEnd()];
}

/** .gitattributes in the folders of the documents and in all folders above them. */
function treeFiles(root: string, paths: Iterable<string>): string[] {
  const folders = new Set<string>();
  for (const path of paths) {
    for (let folder = dirname(path); !folders.has(folder); folder = dirname(folder)) folders.add(folder);
  }
  const files = [...folders].map((folder) => join(root, folder, '.gitattributes'));
  for (let folder = dirname(root); ; folder = dirname(folder)) {
    files.push(join(folder, '.gitattributes'));
    if (folder === dirname(folder)) return files;
  }
}

/** Of a file outside the repository: it may say anything. */
const UNREADABLE = Symbol('unreadable');

/** Undefined where there is none. A folder of that name is none to git either. */
function readText(file: string, top: string, root: string): string | typeof UNREADABLE | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    if (['ENOENT', 'ENOTDIR', 'EISDIR', 'ELOOP'].includes(code)) return undefined;
    if (!file.startsWith(`${top}${sep}`)) return UNREADABLE;
    throw new UsageError('cannotRead', errorTexts.cannotRead(relative(root, file).replaceAll(sep, '/'), code), {
      cause: error,
    });
  }
}
