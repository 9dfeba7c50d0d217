// Duty: what to call a clause where it stands alone. Nine clauses of ISO 9001 are titled "General".
import type { Clause } from '../schema/clause.ts';
import type { Standard } from '../standard/standard.ts';

/** Its title; "Management review: general" where the title says nothing without that of the clause above. */
export function clauseLabel({ byNumber }: Pick<Standard, 'byNumber'>, { title, parent }: Clause): string {
  const above = /^general$/i.test(title) ? byNumber.get(parent ?? '')?.title : undefined;
  return above === undefined ? title : `${above}: ${title.toLowerCase()}`;
}
