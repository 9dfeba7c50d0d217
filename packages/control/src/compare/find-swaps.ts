// Finds texts that changed hands: the body of one id under another id, and ids that changed on a document that stayed.
import type { DocumentChange, IdentityProblem } from './document-change.ts';
import type { DocumentSnapshot } from './document-snapshot.ts';

/** Bodies are compared by meaning, so that a reformatted swap is found as well. */
export function findSwaps(changes: readonly DocumentChange[]): IdentityProblem[] {
  const owners = new Map<string, DocumentChange>();
  const paths = new Map<string, DocumentChange>();
  for (const change of changes) {
    if (change.base === undefined || change.kind === 'same') continue;
    const meaning = bodyOf(change.base);
    if (meaning !== undefined) owners.set(meaning, change);
    if (change.kind === 'removed') paths.set(change.base.path, change);
  }
  return changes.flatMap((change) => problemOf(change, owners, paths) ?? []);
}

function problemOf(
  change: DocumentChange,
  owners: ReadonlyMap<string, DocumentChange>,
  paths: ReadonlyMap<string, DocumentChange>,
): IdentityProblem | undefined {
  const { key, head, base, kind } = change;
  if (head === undefined || kind === 'same') return undefined;
  const meaning = bodyOf(head);
  const owner = meaning === undefined ? undefined : owners.get(meaning);
  const taken = owner !== undefined && owner.key !== key && (base === undefined || bodyOf(base) !== meaning);
  if (base === undefined) {
    const former = paths.get(head.path) ?? (taken && owner.kind === 'removed' ? owner : undefined);
    return former === undefined ? undefined : { kind: 'renumbered', key, other: former.key };
  }
  return taken ? { kind: 'swapped-bodies', key, other: owner.key } : undefined;
}

function bodyOf(document: DocumentSnapshot): string | undefined {
  try {
    return document.blocks.length === 0 ? undefined : document.meaning;
  } catch {
    return undefined;
  }
}
