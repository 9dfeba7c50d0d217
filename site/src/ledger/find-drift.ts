// Documents of the repository that are not what the ledger released: they are not published, and the people who keep the manual must know.
import {
  DocumentSnapshot,
  findDrift,
  UndigestibleError,
  type DocumentOnDay,
  type ManualSide,
} from '@clausemark/control';

/** `rules`: a file with rules that is not the approved one. */
export type DriftKind = 'no-entry' | 'other-content' | 'ended' | 'gone' | 'unreadable' | 'rules';

export interface DriftLine {
  readonly doc: string;
  readonly path: string | undefined;
  readonly kind: DriftKind;
  /** Why it cannot be compared, in the words of the reader of files; empty otherwise. */
  readonly problem: string;
}

/** A file without a digest has drifted: nobody can say that it is what was released. */
export function driftOf(
  snapshots: readonly DocumentSnapshot[],
  onDays: ReadonlyMap<string, DocumentOnDay>,
): DriftLine[] {
  const broken = snapshots.flatMap((snapshot): DriftLine[] => {
    const problem = unreadable(snapshot);
    return problem === undefined ? [] : [{ doc: snapshot.key, path: snapshot.path, kind: 'unreadable', problem }];
  });
  const without = new Set(broken.map(({ doc }) => doc));
  const found = findDrift(
    snapshots.filter(({ key }) => !without.has(key)),
    onDays,
  ).filter(({ kind, doc }) => kind !== 'gone' || !without.has(doc));
  return [...found.map(({ doc, path, kind }) => ({ doc, path, kind, problem: '' })), ...broken];
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
