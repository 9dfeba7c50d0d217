// Which files differ between a commit and another state of its repository, as git lists them: modes and ids, nothing read yet.
import { lstatOrNothing } from '../files/kind-on-disk.ts';
import { assertRepositorySeen } from '../git/closed-paths.ts';
import { records } from '../git/records.ts';
import { readGitConfig } from '../git/git-config.ts';
import { indexOfHook } from '../git/list-revision.ts';
import { runGit } from '../git/run-git.ts';

export interface RawSide {
  /** `000000` where there is no file. */
  readonly mode: string;
  /** Undefined when the content is on disk only. */
  readonly id: string | undefined;
}

export interface RawChange {
  /** From the top of the repository. */
  readonly path: string;
  readonly base: RawSide;
  readonly head: RawSide;
}

interface Place {
  /** Top folder of the repository. */
  readonly top: string;
  /** The disk says which files are programs. */
  readonly knowsPrograms: boolean;
}

const COMMON = ['-r', '-z', '--raw', '--no-renames', '--no-abbrev', '--no-ext-diff', '--no-textconv'];
const NOWHERE: RawSide = { mode: '000000', id: undefined };
const UNREAD = /^0+$/;

/** @param head a commit id, `index`, or undefined for the files on disk */
export async function rawChanges(top: string, base: string, head: string | undefined): Promise<RawChange[]> {
  const { filtersOff: settings, knowsPrograms } = readGitConfig(top);
  const place = { top, knowsPrograms };
  const indexFile = head === 'index' ? await indexOfHook(top) : undefined;
  const { stdout } = await runGit(top, argsFor(base, head), { settings, indexFile });
  const parts = [...records(stdout)];
  const changes: RawChange[] = [];
  for (let index = 0; index + 1 < parts.length; index += 2) {
    const [before = '', after = '', from = '', to = ''] = (parts[index] ?? '').replace(/^:/, '').split(' ');
    changes.push({ path: parts[index + 1] ?? '', base: rawSide(before, from), head: rawSide(after, to) });
  }
  if (head !== undefined) return changes;
  // To git a file that it may not look at is gone.
  for (const { path, head: after } of changes) if (after.mode === NOWHERE.mode) modeOnDisk(place, path);
  const onDisk = await unwatched(place, base);
  const known = new Set(onDisk.map(({ path }) => path));
  return [...changes.filter(({ path }) => !known.has(path)), ...onDisk, ...(await untracked(place))];
}

function argsFor(base: string, head: string | undefined): string[] {
  const modules = '--ignore-submodules=none';
  if (head === undefined) return ['diff-index', ...COMMON, modules, base, '--'];
  if (head === 'index') return ['diff-index', '--cached', ...COMMON, modules, base, '--'];
  return ['diff-tree', ...COMMON, modules, base, head, '--'];
}

function rawSide(mode: string, id: string): RawSide {
  return { mode, id: UNREAD.test(id) ? undefined : id };
}

/**
 * Files that git was told not to look at (assume-unchanged, skip-worktree): what is on disk is judged all the same. Where skip-worktree
 * leaves nothing there, as in a sparse checkout, the file is what the index says, which git itself compares.
 */
async function unwatched(place: Place, base: string): Promise<RawChange[]> {
  const { top } = place;
  const { stdout } = await runGit(top, ['ls-files', '-z', '-v', '--cached']);
  const files = [...records(stdout)].flatMap((record) => {
    if (!/^[a-zS] /.test(record)) return [];
    const path = record.slice(2);
    const now = modeOnDisk(place, path);
    return /^s/i.test(record) && now === NOWHERE ? [] : { path, now };
  });
  if (files.length === 0) return [];
  const tree = await runGit(top, ['ls-tree', '-r', '-z', '--full-tree', base]);
  const before = new Map<string, RawSide>();
  for (const record of records(tree.stdout)) {
    const tab = record.indexOf('\t');
    const [mode = '', , id = ''] = record.slice(0, tab).split(' ');
    before.set(record.slice(tab + 1), { mode, id });
  }
  return files.map(({ path, now }) => {
    const then = before.get(path) ?? NOWHERE;
    // What the disk cannot say is as it was.
    const isSameKind = !place.knowsPrograms && then.mode === '100755' && now.mode === '100644';
    return { path, base: then, head: isSameKind ? { ...now, mode: then.mode } : now };
  });
}

async function untracked(place: Place): Promise<RawChange[]> {
  const { stdout, stderr } = await runGit(place.top, ['ls-files', '-z', '--others', '--exclude-standard']);
  assertRepositorySeen(stderr);
  return [...records(stdout)]
    .filter((path) => !path.endsWith('/'))
    .map((path) => ({ path, base: NOWHERE, head: modeOnDisk(place, path) }));
}

/** The mode git would give a file; one that is gone is nowhere. @throws UsageError where nobody can say whether it is gone */
function modeOnDisk({ top, knowsPrograms }: Place, path: string): RawSide {
  const stats = lstatOrNothing(top, path);
  if (stats === undefined) return NOWHERE;
  if (stats.isSymbolicLink()) return { mode: '120000', id: undefined };
  return { mode: knowsPrograms && (stats.mode & 0o100) !== 0 ? '100755' : '100644', id: undefined };
}
