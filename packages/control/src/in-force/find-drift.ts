// Where the documents of the main branch are not what the ledger released (LED007): bypassed approvals show here.
import type { DocumentSnapshot } from '../compare/document-snapshot.ts';
import type { DocumentOnDay, RevisionOnDay } from './document-state.ts';

export interface Drift {
  readonly doc: string;
  readonly path: string | undefined;
  /**
   * `no-entry`: released in the tree, unknown to the ledger. `other-content`: another digest than the last release.
   * `ended`: the last release, which was withdrawn, or was an emergency that ran out; what is in force is older.
   * `gone`: released in the ledger, neither in the tree nor obsolete.
   */
  readonly kind: 'no-entry' | 'other-content' | 'ended' | 'gone';
}

/** @param ledger of `inForce` for any day: the last release counts, whether or not it is effective already */
export function findDrift(documents: readonly DocumentSnapshot[], ledger: ReadonlyMap<string, DocumentOnDay>): Drift[] {
  const released = documents.filter(({ status }) => status !== 'draft' && status !== 'in-review');
  const drifted = released.flatMap((document): Drift[] => {
    const kind = driftOf(document, ledger.get(document.key));
    return kind === undefined ? [] : [{ doc: document.key, path: document.path, kind }];
  });
  const present = new Set(documents.map(({ key }) => key));
  const gone = [...ledger.values()].filter(({ doc, obsolete }) => obsolete === undefined && !present.has(doc));
  return [...drifted, ...gone.map(({ doc }): Drift => ({ doc, path: undefined, kind: 'gone' }))];
}

function driftOf(document: DocumentSnapshot, known: DocumentOnDay | undefined): Drift['kind'] | undefined {
  const last = known?.revisions.findLast(({ state }) => state !== 'withdrawn' && state !== 'expired');
  if (isText(document, last)) return undefined;
  if (isText(document, known?.revisions.at(-1))) return 'ended';
  return last === undefined ? 'no-entry' : 'other-content';
}

function isText(document: DocumentSnapshot, released: RevisionOnDay | undefined): boolean {
  return released !== undefined && released.digest === document.digest && released.revision === document.revision;
}
