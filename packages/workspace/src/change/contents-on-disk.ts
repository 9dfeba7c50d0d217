// The contents of changed files that are on disk only, as the next commit would hold them.
import { readFileSync, readlinkSync } from 'node:fs';
import { join } from 'node:path';
import { contentIdOf } from '../cache/content-id.ts';
import { errorTexts } from '../errors/error-texts.ts';
import { UsageError } from '../errors/errors.ts';
import { lstatOrNothing, RealFolders } from '../files/kind-on-disk.ts';
import { asStored, withoutCarriageReturns } from '../git/as-stored.ts';
import { readGitConfig } from '../git/git-config.ts';
import { runGit } from '../git/run-git.ts';
import { contentOf, LARGEST, STEERING, type Content } from './content-of.ts';
import type { RawChange } from './raw-changes.ts';

/** A text with CRLF: git alone knows whether it keeps them. */
interface Doubtful {
  readonly path: string;
  /** Without them. */
  readonly plain: Content;
  /** What git would call that, in a repository of either kind. */
  readonly ids: readonly string[];
}

/** By path; without what has just vanished, or lies behind a link to a folder. */
export async function contentsOnDisk(top: string, raw: readonly RawChange[]): Promise<ReadonlyMap<string, Content>> {
  const contents = new Map<string, Content>();
  const doubtful: Doubtful[] = [];
  const folders = new RealFolders(top);
  for (const { path, base, head } of raw) {
    if (head.id !== undefined || head.mode === '000000' || head.mode === '160000') continue;
    const file = join(top, path);
    const stats = lstatOrNothing(top, path);
    if (stats === undefined || !folders.isReal(path)) continue;
    if (stats.isSymbolicLink()) contents.set(path, needed(path, contentOf(Buffer.from(readlinkSync(file)), '')));
    if (!stats.isFile()) continue;
    const bytes = stats.size <= LARGEST ? readOpen(file, path) : undefined;
    // Where git writes other line ends to the disk than it keeps, a file that is only newer there is no change.
    const same = bytes && base.id !== undefined ? asStored(bytes, base.id) : undefined;
    const plain = bytes && same === undefined ? withoutCarriageReturns(bytes) : undefined;
    contents.set(path, needed(path, contentOf(same ?? bytes, `${stats.size}:${stats.mtimeMs}`)));
    if (plain === undefined) continue;
    const ids = (['sha1', 'sha256'] as const).map((algorithm) => contentIdOf(plain, algorithm));
    doubtful.push({ path, plain: needed(path, contentOf(plain, '')), ids });
  }
  for (const { path, plain } of await keptWithoutCarriageReturns(top, doubtful)) contents.set(path, plain);
  return contents;
}

/** The texts of all files would take much room. */
function needed(path: string, { text, ...content }: Content): Content {
  return text !== undefined && STEERING.test(path) ? { ...content, text } : content;
}

/** Asks git for the ids it would give to the files, with all that its settings and attributes say about line ends. */
async function keptWithoutCarriageReturns(top: string, files: readonly Doubtful[]): Promise<readonly Doubtful[]> {
  // A name is a line of what git reads, and one that begins with a quote is unquoted.
  const asked = files.filter(({ path }) => !/^"|[\n\uFFFD]/.test(path));
  if (asked.length === 0) return [];
  const { filtersOff: settings } = readGitConfig(top);
  const input = asked.map(({ path }) => `${path}\n`).join('');
  // A file that has vanished meanwhile ends git; those before it are answered.
  const { stdout } = await runGit(top, ['hash-object', '--stdin-paths'], { settings, input, accept: [0, 128] });
  const ids = stdout.toString('latin1').split('\n');
  return asked.filter((file, index) => file.ids.includes(ids[index] ?? ''));
}

function readOpen(file: string, path: string): Buffer {
  try {
    return readFileSync(file);
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    throw new UsageError('cannotRead', errorTexts.cannotReadInRepository(path, code), { cause: error });
  }
}
