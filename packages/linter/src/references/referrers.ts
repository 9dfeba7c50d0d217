// Who refers to a document. For the few that a change touches nobody should have to read all the others: what an earlier check knew
// of a document that is as it was still holds.
import { referencesFrom, type Manual, type ManualDocument } from '@clausemark/manual';

/** Places in the manual of the documents that the one at a place refers to; undefined where that is not known. */
export type KnownTargets = (index: number) => readonly number[] | undefined;

const known = new WeakMap<Manual, KnownTargets>();
const referrers = new WeakMap<Manual, (document: ManualDocument) => readonly ManualDocument[]>();

export function recallTargets(manual: Manual, targets: KnownTargets): void {
  known.set(manual, targets);
}

/** The documents that refer to one, in the order of the manual. */
export function referrersOf(manual: Manual, document: ManualDocument): readonly ManualDocument[] {
  let find = referrers.get(manual);
  if (find === undefined) {
    find = findReferrers(manual, known.get(manual) ?? (() => undefined));
    referrers.set(manual, find);
  }
  return find(document);
}

function findReferrers(manual: Manual, targets: KnownTargets): (document: ManualDocument) => readonly ManualDocument[] {
  const { documents } = manual;
  const places = new Map(documents.map((document, place) => [document, place]));
  const placesOf = (from: ManualDocument): number[] => targetsOf(manual, from).map((to) => places.get(to) ?? -1);
  const pointers = inverted(documents.map((from, place) => targets(place) ?? placesOf(from)));
  return (document) => {
    const place = places.get(document);
    return place === undefined ? [] : Array.from(pointers(place), (from) => documents[from]).filter(isThere);
  };
}

/** From lists of what each place points to, to the places that point to one. A map of lists takes five times as long to make. */
function inverted(lists: readonly (readonly number[])[]): (place: number) => Int32Array {
  const ends = new Int32Array(lists.length + 1);
  const isPlace = (to: number): boolean => to >= 0 && to < lists.length;
  for (const list of lists) for (const to of list) if (isPlace(to)) ends[to + 1] = (ends[to + 1] ?? 0) + 1;
  for (let place = 1; place <= lists.length; place += 1) ends[place] = (ends[place] ?? 0) + (ends[place - 1] ?? 0);
  const starts = ends.slice();
  const found = new Int32Array(ends[lists.length] ?? 0);
  for (const [from, list] of lists.entries()) {
    for (const to of list) {
      if (!isPlace(to)) continue;
      const at = ends[to] ?? 0;
      found[at] = from;
      ends[to] = at + 1;
    }
  }
  return (place) => found.subarray(starts[place], starts[place + 1]);
}

function isThere(document: ManualDocument | undefined): document is ManualDocument {
  return document !== undefined;
}

/** The documents that one refers to, each once. */
export function targetsOf(manual: Manual, document: ManualDocument): readonly ManualDocument[] {
  const targets = new Set<ManualDocument>();
  for (const { to } of referencesFrom(manual, document)) targets.add(to);
  return [...targets];
}
