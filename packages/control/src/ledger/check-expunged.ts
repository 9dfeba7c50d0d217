// Removed objects (LED006): only content is removed, only after the ledger had it, and it does not come back by a later entry.
import { contentObjects, ruleObjects } from './object-uses.ts';
import { expungedObjects } from './expunged-objects.ts';
import type { LedgerEntry } from './entry.ts';
import type { LedgerProblem } from './ledger-problem.ts';
import type { CheckedStore } from './object-store.ts';

export function checkExpunged(entries: readonly LedgerEntry[]): LedgerProblem[] {
  if (!entries.some(({ type }) => type === 'expunged')) return [];
  const rules = new Set(entries.flatMap(ruleObjects));
  const known = new Set<string>();
  const removed = new Set<string>();
  const texts = new Map<string, string>();
  return entries.flatMap((entry): LedgerProblem[] => {
    const line = entry.seq;
    if (entry.type === 'expunged') {
      const { object: detail } = entry;
      removed.add(detail);
      if (rules.has(detail)) return [{ code: 'expunged-rules', line, detail }];
      return known.has(detail) ? [] : [{ code: 'expunged-unknown', line, detail }];
    }
    if (!('objects' in entry)) return [];
    const content = contentObjects(entry);
    for (const hash of content) known.add(hash);
    const name = JSON.stringify([entry.doc, entry.revision]);
    const before = texts.get(name);
    texts.set(name, entry.objects[0] ?? '');
    const sameWords = before !== undefined && sameText.has(entry.type) && removed.has(before) ? [before] : [];
    return [...new Set([...content.filter((hash) => removed.has(hash)), ...sameWords])].map(
      (detail): LedgerProblem => ({ code: 'expunged-released', line, detail }),
    );
  });
}

/** What comes with the words of the revision as they were: typed otherwise they have another hash, and are what had to go. */
const sameText = new Set<LedgerEntry['type']>(['format.updated', 'revision.rescheduled']);

/** Removed objects that lie in the store all the same. Nothing of the ledger rests on them, so it stays as sound as it is without them. */
export function remnantsOf(entries: readonly LedgerEntry[], store: CheckedStore): LedgerProblem[] {
  return [...expungedObjects(entries)]
    .filter(([hash]) => store.state(hash) !== 'missing')
    .map(([detail, { seq: line }]) => ({ code: 'expunged-present', line, detail }));
}
