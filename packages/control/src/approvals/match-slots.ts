// Fills slots with different persons. A person who could fill two slots must not block an assignment that exists.

/**
 * Maximum bipartite matching by augmenting paths.
 *
 * @param candidates persons that can fill each slot
 * @returns the person of each slot; undefined where nobody is left
 */
export function matchSlots(candidates: readonly (readonly string[])[]): (string | undefined)[] {
  const slotOf = new Map<string, number>();
  for (const slot of candidates.keys()) augment(slot, candidates, slotOf, new Set());
  const result = candidates.map((): string | undefined => undefined);
  for (const [person, slot] of slotOf) result[slot] = person;
  return result;
}

function augment(
  slot: number,
  candidates: readonly (readonly string[])[],
  slotOf: Map<string, number>,
  tried: Set<string>,
): boolean {
  for (const person of candidates[slot] ?? []) {
    if (tried.has(person)) continue;
    tried.add(person);
    const other = slotOf.get(person);
    if (other === undefined || augment(other, candidates, slotOf, tried)) {
      slotOf.set(person, slot);
      return true;
    }
  }
  return false;
}
