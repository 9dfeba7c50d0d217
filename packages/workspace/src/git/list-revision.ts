// Lists the files of a commit or of the index below a folder, with their blob ids. Never looks at the work tree.
import { existsSync } from 'node:fs';
import { isAbsolute, relative, resolve } from 'node:path';
import { errorTexts } from '../errors/error-texts.ts';
import { GitError } from '../errors/errors.ts';
import { assertSafePath, byPath, kindOfMode } from '../files/entry.ts';
import type { Entry } from '../files/entry.ts';
import { keptList } from './kept-content.ts';
import { OddNames } from './odd-names.ts';
import { records } from './records.ts';
import { runGit } from './run-git.ts';

const TYPE_AT = '100644 '.length;

/** Files of a commit (a full id), paths relative to the folder. */
export function listCommit(root: string, commit: string): Promise<readonly Entry[]> {
  return keptList(root, commit, () => readList(root, commit));
}

async function readList(root: string, commit: string): Promise<Entry[]> {
  const { stdout } = await runGit(root, ['ls-tree', '-r', '-z', commit]);
  const entries: Entry[] = [];
  const odd = new OddNames();
  for (const record of records(stdout, odd.note)) {
    // A mode of six digits, the type of the object, its id, a tab, the path.
    const tab = record.indexOf('\t');
    const id = record.slice(record.indexOf(' ', TYPE_AT) + 1, tab);
    entries.push(entry(record.slice(tab + 1), record.slice(0, TYPE_AT - 1), id));
  }
  return odd.shownIn(entries.sort(byPath), pathIn);
}

/** Files of the index: what the next commit would hold. */
export async function listIndex(root: string): Promise<Entry[]> {
  const indexFile = await indexOfHook(root);
  const { stdout } = await runGit(root, ['ls-files', '-z', '--stage', '--cached'], { indexFile });
  const entries: Entry[] = [];
  const odd = new OddNames();
  for (const record of records(stdout, odd.note)) {
    const tab = record.indexOf('\t');
    const path = record.slice(tab + 1);
    const [mode = '', id, stage] = record.slice(0, tab).split(' ');
    if (stage !== '0') throw new GitError('unmergedIndex', errorTexts.unmergedIndex(path));
    entries.push(entry(path, mode, id));
  }
  const announced = await announcedOnly(root, indexFile, entries);
  const staged = entries.filter(({ path }) => !announced.has(path)).sort(byPath);
  return odd.shownIn(staged, pathIn);
}

function pathIn(record: string): string {
  return record.slice(record.indexOf('\t') + 1);
}

function entry(path: string, mode: string, id: string | undefined): Entry {
  assertSafePath(path);
  return { path, kind: kindOfMode(mode), id };
}

/** `git commit -a` runs its hooks with an index of its own; it counts when it belongs to this repository. */
export async function indexOfHook(root: string): Promise<string | undefined> {
  const named = process.env['GIT_INDEX_FILE'];
  if (named === undefined || named === '' || !existsSync(named)) return undefined;
  const { stdout } = await runGit(root, ['rev-parse', '--absolute-git-dir']);
  const index = resolve(named);
  const inside = relative(stdout.toString('utf8').trimEnd(), index);
  return inside.startsWith('..') || isAbsolute(inside) ? undefined : index;
}

const emptyBlobs = new Set([
  'e69de29bb2d1d6434b8b29ae775ad8c2e48c5391',
  '473a0f4c3be8a93681a267e3b1e9a7dcda1185436fe141f7749120a303721813',
]);

const intentToAdd = 0x2000_0000;

/** Paths of `git add --intent-to-add`: in the index by name, but without content, and in no commit. */
async function announcedOnly(root: string, indexFile: string | undefined, entries: Entry[]): Promise<Set<string>> {
  const announced = new Set<string>();
  if (!entries.some(({ id = '' }) => emptyBlobs.has(id))) return announced;
  // Not diff-files: it may compare contents and would run clean filters for that. Each path is followed by five lines.
  const { stdout } = await runGit(root, ['ls-files', '-z', '--cached', '--debug'], { indexFile });
  let path = '';
  for (const record of [...records(stdout), stdout.subarray(stdout.lastIndexOf(0) + 1).toString('utf8')]) {
    const [details = ''] = /^(?:  .*\n){5}/.exec(record) ?? [];
    const [, flags = '0'] = /flags: ([\da-f]+)/.exec(details) ?? [];
    if ((Number.parseInt(flags, 16) & intentToAdd) !== 0) announced.add(path);
    path = record.slice(details.length);
  }
  return announced;
}
