// Who refers to a document. For the few that a change touches nobody should have to read all the others: what an earlier check knew
// of a document that is as it was still holds.
import { referencesFrom, type Manual, type ManualDocument } from '@clausemark/manual';

/** Places in the manual of the documents that the one at a place refers to; undefined where that is not known. */
export type KnownTargets = (index: number) => readonly number[] | undefined;

const known = new WeakMap<Manual, KnownTargets>();
const referrers = new WeakMap<Manual, ReadonlyMap<ManualDocument, readonly ManualDocument[]>>();

export function recallTargets(manual: Manual, targets: KnownTargets): void {
  known.set(manual, targets);
}

/** The documents that refer to one, in the order of the manual. */
export function referrersOf(manual: Manual, document: ManualDocument): readonly ManualDocument[] {
  let all = referrers.get(manual);
  if (all === undefined) {
    all = findReferrers(manual, known.get(manual) ?? (() => undefined));
    referrers.set(manual, all);
  }
  return all.get(document) ?? [];
}

function findReferrers(manual: Manual, targets: KnownTargets): ReadonlyMap<ManualDocument, readonly ManualDocument[]> {
  const { documents } = manual;
  const found = new Map<ManualDocument, ManualDocument[]>();
  for (const [index, from] of documents.entries()) {
    const places = targets(index);
    const to = places === undefined ? targetsOf(manual, from) : places.flatMap((place) => documents[place] ?? []);
    for (const document of to) {
      const list = found.get(document);
      if (list === undefined) found.set(document, [from]);
      else list.push(from);
    }
  }
  return found;
}

/** The documents that one refers to, each once. */
export function targetsOf(manual: Manual, document: ManualDocument): readonly ManualDocument[] {
  const targets = new Set<ManualDocument>();
  for (const { to } of referencesFrom(manual, document)) targets.add(to);
  return [...targets];
}
