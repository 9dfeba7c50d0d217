// What the search field shows before anything is typed: an id and a clause of this manual, so that the example leads somewhere.
import { clausesOf } from './clause-claims.ts';
import { naturalOrder } from './natural-order.ts';
import type { SiteModel } from './site-model.ts';

export function searchExample(site: SiteModel): string {
  const [first] = site.documents
    .filter(({ document, type, state }) => document.id !== undefined && type === 'procedure' && state === 'in force')
    .toSorted((a, b) => naturalOrder(a.id, b.id));
  if (first === undefined) return site.say('search.example.word');
  const [clause] = clausesOf(site, first);
  const examples = [first.id, ...(clause === undefined ? [] : [clause.number])].join(', ');
  return site.say('search.example', { examples });
}
