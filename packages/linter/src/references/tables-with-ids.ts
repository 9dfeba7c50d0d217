// The tables of a document that can name documents in their cells. Most tables cannot, and their cells need not be read.
import { perManual, type Manual, type ManualDocument, type TableFact } from '@clausemark/manual';

/** A word of letters and digits; an id of another form can stand in any table. */
const CODE = /^(?=.*\d)[A-Za-z0-9][\w.-]*$/;

const allCodes = perManual(({ byId }) => [...byId.keys()].every((id) => CODE.test(id)));

export function tablesWithIds(manual: Manual, document: ManualDocument): readonly TableFact[] {
  const { tables } = document.facts;
  return allCodes(manual) ? tables.filter(({ codes }) => codes) : tables;
}
