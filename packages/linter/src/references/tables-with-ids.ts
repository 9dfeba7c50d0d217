// The tables of a document that can name documents in their cells. Most tables cannot, and their cells need not be read.
import type { Manual, ManualDocument, TableFact } from '@clausemark/manual';

/** A word of letters and digits; an id of another form can stand in any table. */
const CODE = /^(?=.*\d)[A-Za-z0-9][\w.-]*$/;

const known = new WeakMap<Manual, boolean>();

export function tablesWithIds(manual: Manual, document: ManualDocument): readonly TableFact[] {
  let allCodes = known.get(manual);
  if (allCodes === undefined) {
    allCodes = [...manual.byId.keys()].every((id) => CODE.test(id));
    known.set(manual, allCodes);
  }
  const { tables } = document.facts;
  return allCodes ? tables.filter(({ codes }) => codes) : tables;
}
