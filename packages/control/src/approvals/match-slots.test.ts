import fc from 'fast-check';
import { expect, test } from 'vitest';
import { matchSlots } from './match-slots.ts';

const slots = fc.array(fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd')), { maxLength: 4 });

test('finds a full assignment whenever there is one, and never uses a person twice', () => {
  fc.assert(
    fc.property(slots, (candidates) => {
      const result = matchSlots(candidates);
      const used = result.filter((person) => person !== undefined);
      expect(new Set(used).size).toBe(used.length);
      for (const [index, person] of result.entries())
        if (person !== undefined) expect(candidates[index]).toContain(person);
      expect(used.length).toBe(bestOf(candidates, 0, new Set()));
    }),
  );
});

/** By trying everything. */
function bestOf(candidates: readonly (readonly string[])[], at: number, taken: ReadonlySet<string>): number {
  const list = candidates[at];
  if (list === undefined) return 0;
  const free = list.filter((person) => !taken.has(person));
  const filled = free.map((person) => 1 + bestOf(candidates, at + 1, new Set([...taken, person])));
  return Math.max(bestOf(candidates, at + 1, taken), ...filled);
}
