// Documents of the repository that are not what the ledger released: they are not published, and the people who keep the manual must know.
import {
  DocumentSnapshot,
  findDrift,
  UndigestibleError,
  type DocumentOnDay,
  type ManualSide,
} from '@clausemark/control';

export interface DriftLine {
  readonly doc: string;
  readonly path: string | undefined;
  readonly words: string;
}

const WORDS = {
  'no-entry': 'released in the repository, and the ledger has no release of it',
  'other-content': 'the file is not what the ledger released last',
  gone: 'released in the ledger, and no file is left in the repository',
} as const;

/** A file without a digest has drifted: nobody can say that it is what was released. */
export function driftOf(
  snapshots: readonly DocumentSnapshot[],
  onDays: ReadonlyMap<string, DocumentOnDay>,
): DriftLine[] {
  const broken = snapshots.flatMap((snapshot): DriftLine[] => {
    const problem = unreadable(snapshot);
    return problem === undefined
      ? []
      : [{ doc: snapshot.key, path: snapshot.path, words: `it cannot be compared with the ledger: ${problem}` }];
  });
  const without = new Set(broken.map(({ doc }) => doc));
  const found = findDrift(
    snapshots.filter(({ key }) => !without.has(key)),
    onDays,
  ).filter(({ kind, doc }) => kind !== 'gone' || !without.has(doc));
  return [...found.map(({ doc, path, kind }) => ({ doc, path, words: WORDS[kind] })), ...broken];
}

export function snapshotsOf(side: ManualSide): readonly DocumentSnapshot[] {
  return side.manual.documents.map((document) => new DocumentSnapshot(side, document));
}

function unreadable(snapshot: DocumentSnapshot): string | undefined {
  if (snapshot.status === 'draft' || snapshot.status === 'in-review') return undefined;
  try {
    void snapshot.digest;
    return undefined;
  } catch (error) {
    if (error instanceof UndigestibleError) return error.message;
    throw error;
  }
}
