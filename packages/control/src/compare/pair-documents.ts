// Which document of the head is which document of the base: by id and language, by path only where an id is missing.
import type { IdentityProblem } from './document-change.ts';
import { DocumentSnapshot, type ManualSide } from './document-snapshot.ts';

export interface Pair {
  readonly base?: DocumentSnapshot;
  readonly head?: DocumentSnapshot;
}

export interface Pairing {
  readonly pairs: readonly Pair[];
  readonly problems: readonly IdentityProblem[];
}

export function pairDocuments(base: ManualSide, head: ManualSide): Pairing {
  const problems: IdentityProblem[] = [];
  const before = byKey(base, 'base', problems);
  const after = byKey(head, 'head', problems);
  const pairs: Pair[] = [];
  for (const [key, document] of before) {
    const same = after.get(key) ?? withoutIdAt(document, before, after);
    if (same === undefined) pairs.push({ base: document });
    else {
      after.delete(same.key);
      pairs.push({ base: document, head: same });
    }
  }
  for (const document of after.values()) pairs.push({ head: document });
  return { pairs, problems };
}

/** The document at the same path when one of the two has no id: an id was given to it, or taken from it. */
function withoutIdAt(
  document: DocumentSnapshot,
  before: ReadonlyMap<string, DocumentSnapshot>,
  after: ReadonlyMap<string, DocumentSnapshot>,
): DocumentSnapshot | undefined {
  for (const candidate of after.values()) {
    if (candidate.path !== document.path || before.has(candidate.key)) continue;
    return document.id === undefined || candidate.id === undefined ? candidate : undefined;
  }
  return undefined;
}

function byKey(side: ManualSide, name: 'base' | 'head', problems: IdentityProblem[]): Map<string, DocumentSnapshot> {
  const map = new Map<string, DocumentSnapshot>();
  for (const item of side.manual.documents) {
    const document = new DocumentSnapshot(side, item);
    const known = map.get(document.key);
    if (known === undefined) map.set(document.key, document);
    else problems.push({ kind: 'duplicate-id', key: document.key, side: name, paths: [known.path, document.path] });
  }
  return map;
}
