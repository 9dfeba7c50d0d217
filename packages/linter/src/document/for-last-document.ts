// Keeps what was computed for the document that was asked about last: rules go document by document, and several of them ask for
// the same thing.
import type { Manual, ManualDocument } from '@clausemark/manual';

type Compute<Value> = (manual: Manual, document: ManualDocument) => Value;

/** The same function, computing once for as long as it is asked about one document. */
export function forLastDocument<Value>(compute: Compute<Value>): Compute<Value> {
  const known = new WeakMap<Manual, { readonly document: ManualDocument; readonly value: Value }>();
  return (manual, document) => {
    const last = known.get(manual);
    if (last?.document === document) {
      manual.reads.note(document, 'content');
      return last.value;
    }
    const value = compute(manual, document);
    known.set(manual, { document, value });
    return value;
  };
}
