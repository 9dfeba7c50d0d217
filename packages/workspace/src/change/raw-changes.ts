// Which files differ between a commit and another state of its repository, as git lists them: modes and ids, nothing read yet.
import { records } from '../git/records.ts';
import { readGitConfig } from '../git/git-config.ts';
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

const COMMON = ['-r', '-z', '--raw', '--no-renames', '--no-abbrev', '--no-ext-diff', '--no-textconv'];
const NOWHERE: RawSide = { mode: '000000', id: undefined };
const UNREAD = /^0+$/;

/** @param head a commit id, `index`, or undefined for the files on disk */
export async function rawChanges(top: string, base: string, head: string | undefined): Promise<RawChange[]> {
  const { filtersOff: settings } = await readGitConfig(top);
  const { stdout } = await runGit(top, argsFor(base, head), { settings });
  const parts = [...records(stdout)];
  const changes: RawChange[] = [];
  for (let index = 0; index + 1 < parts.length; index += 2) {
    const [before = '', after = '', from = '', to = ''] = (parts[index] ?? '').replace(/^:/, '').split(' ');
    changes.push({ path: parts[index + 1] ?? '', base: rawSide(before, from), head: rawSide(after, to) });
  }
  return head === undefined ? [...changes, ...(await untracked(top))] : changes;
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

async function untracked(top: string): Promise<RawChange[]> {
  const { stdout } = await runGit(top, ['ls-files', '-z', '--others', '--exclude-standard']);
  return [...records(stdout)]
    .filter((path) => !path.endsWith('/'))
    .map((path) => ({ path, base: NOWHERE, head: { mode: '100644', id: undefined } }));
}
