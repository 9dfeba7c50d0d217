// The commits in which drafts of first releases were written, looked up again from the history: the gate counted their authors.
import type { LedgerEntry, ObjectStore } from '@clausemark/control';
import { earlierCommits } from '../../change/earlier-commits.ts';
import type { ListedCommit } from '../../git/list-commits.ts';

type SourcedEntry = Extract<LedgerEntry, { source: object }>;
type FirstRelease = Extract<LedgerEntry, { authors: unknown; objects: unknown }>;

/** Whether the entry brought a document into force for the first time, and says that it names the authors of its drafts. */
export function firstReleases(entries: readonly LedgerEntry[]): ReadonlySet<number> {
  const known = new Set<string>();
  return new Set(
    entries.flatMap((entry) => {
      if (!('objects' in entry) || known.has(entry.doc)) return [];
      known.add(entry.doc);
      return isDraftRelease(entry) ? [entry.seq] : [];
    }),
  );
}

/** Commits by the number of the entry; every change is looked up once for all of its releases. */
export async function draftCommits(
  root: string,
  entries: readonly SourcedEntry[],
  object: ObjectStore,
): Promise<ReadonlyMap<number, readonly ListedCommit[]>> {
  const groups = new Map<string, FirstRelease[]>();
  for (const entry of entries.filter(isDraftRelease)) {
    const name = `${entry.source.base} ${entry.source.merge}`;
    groups.set(name, [...(groups.get(name) ?? []), entry]);
  }
  const found = new Map<number, readonly ListedCommit[]>();
  for (const group of groups.values()) {
    const [{ source: { base = '', merge: head } = { merge: '' } } = {}] = group;
    const files = group.map(({ seq, path, doc, objects: [hash = ''] }) => {
      const text = Buffer.from(object(hash) ?? []).toString('utf8');
      return { key: String(seq), paths: [path], content: { text, id: doc } };
    });
    for (const [seq, commits] of (await earlierCommits(root, { base, head, files })) ?? [])
      found.set(Number(seq), commits);
  }
  return found;
}

function isDraftRelease(entry: LedgerEntry): entry is FirstRelease {
  return 'objects' in entry && 'authors' in entry && 'authorship' in entry;
}
