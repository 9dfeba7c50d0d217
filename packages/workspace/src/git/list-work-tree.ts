// Lists the files of a git work tree below a folder: tracked and untracked ones that exist, ignored ones left out.
// Symbolic links, also in the middle of a path, are never followed.
import type { AbsentFile } from '@clausemark/manual';
import { assertSafePath, byPath, kindOfMode } from '../files/entry.ts';
import type { Entry } from '../files/entry.ts';
import { kindOnDisk, RealFolders } from '../files/kind-on-disk.ts';
import { assertAllSeen } from './closed-paths.ts';
import type { GitConfig } from './git-config.ts';
import { OddNames } from './odd-names.ts';
import { records } from './records.ts';
import { runGit, runGitAtOnce } from './run-git.ts';

/** What is known of one path while the listing is read: git prints a path once for each thing it has to say. */
interface Seen {
  readonly path: string;
  readonly mode: string;
  readonly id: string | undefined;
  /**
   * The file on disk is what the index says, as far as git can tell from its size and times, or from comparing bytes.
   */
  clean: boolean;
  deleted: boolean;
  /** Git was told not to put it on disk; it may be there all the same. */
  readonly skipped: boolean;
}

/** Paths in the order in which git names them first. */
class Listed {
  readonly files: Seen[] = [];
  /** Places by path: made when git has more to say of a path than that it is there. */
  #places: Map<string, number> | undefined;

  /** The stages of an unmerged path stand behind each other, and the last one holds. Names that are no UTF-8 can look alike. */
  add(file: Seen): void {
    const { path } = file;
    const isLast = this.files.at(-1)?.path === path;
    const known = isLast || path.includes('\uFFFD') ? this.#placeOf(path) : undefined;
    const place = known ?? this.files.length;
    this.files[place] = file;
    this.#places?.set(path, place);
  }

  find(path: string): Seen | undefined {
    const place = this.#placeOf(path);
    return place === undefined ? undefined : this.files[place];
  }

  #placeOf(path: string): number | undefined {
    const last = this.files.length - 1;
    if (this.files[last]?.path === path) return last;
    this.#places ??= new Map(this.files.map((file, place) => [file.path, place]));
    return this.#places.get(path);
  }
}

const listing = [
  'ls-files',
  '-z',
  '-v',
  '--stage',
  '--cached',
  '--others',
  '--deleted',
  '--modified',
  '--exclude-standard',
];

export interface ListedWorkTree {
  /** Sorted by path. */
  readonly entries: Entry[];
  readonly absent: AbsentFile[];
  /** Those of the absent files that git was told to leave out, as the index has them; sorted by path. */
  readonly leftOut: Entry[];
}

/**
 * Ids are given only for files git vouches for. They are ids of the bytes on disk only where nothing converts files
 * between repository and disk (see conversions.ts); that is for the caller to judge.
 */
export function listWorkTree(root: string, config: GitConfig): ListedWorkTree {
  const { stdout, stderr } = runGitAtOnce(root, listing, { settings: config.filtersOff });
  assertAllSeen(root, stderr);
  const seen = new Listed();
  const odd = new OddNames();
  for (const record of records(stdout, odd.note)) note(seen, record);
  const folders = new RealFolders(root);
  const entries: Entry[] = [];
  const absent: AbsentFile[] = [];
  const leftOut: Entry[] = [];
  for (const file of seen.files) {
    const { path } = file;
    const kind = file.deleted || !folders.isReal(path) ? undefined : kindOf(root, file);
    if (kind !== undefined) entries.push({ path, kind, id: file.clean && kind === 'file' ? file.id : undefined });
    else if (file.id !== undefined) {
      absent.push({ path, why: file.skipped ? 'not-checked-out' : 'deleted' });
      if (file.skipped) leftOut.push({ path, kind: kindOfMode(file.mode), id: file.id });
    }
  }
  return {
    entries: odd.shownIn(entries.sort(byPath), pathIn),
    absent: absent.sort(byPath),
    leftOut: leftOut.sort(byPath),
  };
}

function kindOf(root: string, { path, mode, clean }: Seen): Entry['kind'] | undefined {
  return clean || mode === '160000' ? kindOfMode(mode) : kindNow(root, path);
}

/** A name that is no UTF-8 cannot be looked up; its file is listed so that somebody notices. */
function kindNow(root: string, path: string): Entry['kind'] | undefined {
  return path.includes('\uFFFD') ? 'file' : kindOnDisk(root, path);
}

/** `H 100644 <id> 0<tab>path`, or `? path`. */
function pathIn(record: string): string {
  return record.startsWith('?') ? record.slice(2) : record.slice(record.indexOf('\t') + 1);
}

const ID_AT = 'H 100644 '.length;

/** Reads one record: `H 100644 <id> 0<tab>path`, or `? path` for an untracked file. */
function note(seen: Listed, record: string): void {
  const tag = record[0] ?? '';
  if (tag === '?') {
    // A trailing slash marks a repository inside this one that is no registered submodule.
    const nested = record.endsWith('/');
    const path = nested ? record.slice(2, -1) : record.slice(2);
    assertSafePath(path);
    seen.add({ path, mode: nested ? '160000' : '', id: undefined, clean: false, deleted: false, skipped: false });
    return;
  }
  const tab = record.indexOf('\t');
  const path = record.slice(tab + 1);
  assertSafePath(path);
  if (tag === 'R' || tag === 'C') {
    const known = seen.find(path);
    if (known !== undefined) known.clean = false;
    if (known !== undefined && tag === 'R') known.deleted = true;
    return;
  }
  // The tag, a mode of six digits, the id, the stage.
  const id = record.slice(ID_AT, record.indexOf(' ', ID_AT));
  // Lower case: assume-unchanged; S: skip-worktree; M: unmerged. In none of them has git looked at the file.
  seen.add({
    path,
    mode: record.slice(2, ID_AT - 1),
    id,
    clean: tag === 'H',
    deleted: false,
    skipped: /^s$/i.test(tag),
  });
}

/** True when git tracks anything below a folder of the root. */
export async function holdsTracked(root: string, folder: string): Promise<boolean> {
  const { stdout } = await runGit(root, ['ls-files', '-z', '--cached', '--', folder]);
  return stdout.length > 0;
}

/** True when a folder inside the work tree is ignored as a whole. */
export async function isIgnored(top: string, folder: string): Promise<boolean> {
  const { code } = await runGit(top, ['check-ignore', '--quiet', '--', folder], { accept: [0, 1] });
  return code === 0;
}
