// Who changed a file before the change that is judged: a text that was merged as a draft has authors too. Files are followed to where they
// lay before by their text and id, because git keeps no renames.
import { originText, sameOrigin, type OriginText } from '@clausemark/control';
import { once } from '@clausemark/manual';
import { createHash } from 'node:crypto';
import { findRoot } from '../files/find-root.ts';
import { folderInRepository } from '../files/folder-in-repository.ts';
import { findWorkTree } from '../git/git-folder.ts';
import { isShallow } from '../git/is-shallow.ts';
import type { ListedCommit } from '../git/list-commits.ts';
import { listDeletions } from '../git/list-deletions.ts';
import { listTouches } from '../git/list-touches.ts';
import { readBlobs } from '../git/read-blobs.ts';
import { runGit } from '../git/run-git.ts';

export interface EarlierFile {
  /** What its commits are listed under: several files of one document have one key. */
  readonly key: string;
  /** Where it lies before and after the change, from the root of the manual. */
  readonly paths: readonly string[];
  /** What is in it after the change: the text of a document, the hash of an attachment. */
  readonly content: { readonly text: string; readonly id?: string | undefined } | { readonly sha256: string };
  /** Commit up to which its authors are known already. */
  readonly since?: string | undefined;
}

export interface EarlierOptions {
  /** Full ids: what is in force, and what would come. */
  readonly base: string;
  readonly head: string;
  readonly files: readonly EarlierFile[];
  /** Texts that are still there and may have been copied, with their paths from the root of the manual. */
  readonly drafts?: readonly { readonly path: string; readonly origin: () => OriginText }[];
}

/** Commits of the base by key. Undefined where this clone lacks the history. */
export async function earlierCommits(
  start: string,
  { base, head, files, drafts = [] }: EarlierOptions,
): Promise<ReadonlyMap<string, readonly ListedCommit[]> | undefined> {
  const found = new Map<string, ListedCommit[]>();
  if (files.length === 0) return found;
  const root = findRoot(start);
  const top = findWorkTree(root) ?? root;
  if (await isShallow(top)) return undefined;
  const folder = folderInRepository(root);
  const place = (path: string): string => (folder === '' ? path : `${folder}/${path}`);
  const copied = drafts.map(({ path, origin }): Candidate => ({ path: place(path), origin, sha256: () => '' }));
  for (const since of new Set(files.map((file) => file.since))) {
    const not = since !== undefined && (await isBefore(top, since, base)) ? [since] : [];
    const gone = await deletedTexts(top, { to: head, not });
    const group = files
      .filter((file) => file.since === since)
      .map((file) => ({
        key: file.key,
        paths: placesOf({ ...file, paths: file.paths.map(place) }, [...gone, ...copied]),
      }));
    const touches = await listTouches(top, { to: base, not }, [...new Set(group.flatMap(({ paths }) => [...paths]))]);
    for (const { key, paths } of group) {
      const own = touches.filter((touch) => touch.paths.some((path) => paths.has(path))).map(({ commit }) => commit);
      found.set(key, [...(found.get(key) ?? []), ...own]);
    }
  }
  return found;
}

interface Candidate {
  readonly path: string;
  readonly sha256: () => string;
  readonly origin: () => OriginText;
}

function candidate(path: string, bytes: Uint8Array): Candidate {
  return {
    path,
    sha256: once(() => createHash('sha256').update(bytes).digest('hex')),
    origin: once(() => originText(Buffer.from(bytes).toString('utf8'))),
  };
}

/** Every path a file had: from what it is now to what it was made from, and on from there. */
function placesOf({ paths, content }: EarlierFile, candidates: readonly Candidate[]): ReadonlySet<string> {
  const places = new Set(paths);
  if ('sha256' in content) {
    for (const { path, sha256 } of candidates) if (sha256() === content.sha256) places.add(path);
    return places;
  }
  const texts = [originText(content.text)];
  let left = candidates;
  for (const text of texts) {
    const origins = left.filter((item) => sameOrigin(text, item.origin(), content.id));
    for (const { path, origin } of origins) {
      places.add(path);
      texts.push(origin());
    }
    left = left.filter((item) => !origins.includes(item));
  }
  return places;
}

const LARGEST = 1024 * 1024;

async function deletedTexts(top: string, range: Parameters<typeof listDeletions>[1]): Promise<Candidate[]> {
  const deletions = await listDeletions(top, range);
  const bytes = new Map<string, Uint8Array>();
  const ids = [...new Set(deletions.map(({ blob }) => blob))];
  for await (const { id, bytes: content } of readBlobs(top, ids, LARGEST))
    if (content !== undefined) bytes.set(id, content);
  return deletions.flatMap(({ path, blob }) => {
    const content = bytes.get(blob);
    return content === undefined ? [] : [candidate(path, content)];
  });
}

/** False for a commit that is not in this clone or not before the base: then all of the history counts. */
async function isBefore(top: string, commit: string, base: string): Promise<boolean> {
  const { code } = await runGit(top, ['merge-base', '--is-ancestor', commit, base], { accept: [0, 1, 128] });
  return code === 0;
}
