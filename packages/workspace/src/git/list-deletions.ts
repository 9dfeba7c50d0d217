// Files that were taken away in a history, with the content they had last: where a text stood before it was moved.
import { records } from './records.ts';
import { runGit } from './run-git.ts';

export interface Deletion {
  /** From the top of the repository. */
  readonly path: string;
  /** Id of its last content. */
  readonly blob: string;
}

const OPTIONS =
  'log -m --raw -z --no-renames --no-abbrev --diff-filter=D --full-history --no-show-signature --format='.split(' ');

/** @param range commits that `to` has and `not` has not; all are full ids */
export async function listDeletions(
  top: string,
  { to, not }: { readonly to: string; readonly not: readonly string[] },
): Promise<Deletion[]> {
  const range = [to, ...not.map((id) => `^${id}`)];
  const { stdout } = await runGit(top, [...OPTIONS, ...range, '--']);
  const parts = [...records(stdout)];
  const found = new Map<string, Deletion>();
  for (const [at, part] of parts.entries()) {
    const [, blob] = /^\n?:100\d{3} 000000 ([\da-f]+) /.exec(part) ?? [];
    const path = parts[at + 1];
    if (blob !== undefined && path !== undefined) found.set(`${blob} ${path}`, { path, blob });
  }
  return [...found.values()];
}
