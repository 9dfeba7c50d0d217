// Whether any document of a manual has a status: without one, a rule about such documents has nothing to look for.
import type { Manual, StatusName } from '@clausemark/manual';

const known = new WeakMap<Manual, ReadonlySet<StatusName | undefined>>();

export function hasStatus(manual: Manual, status: StatusName): boolean {
  let statuses = known.get(manual);
  if (statuses === undefined) {
    statuses = new Set(manual.documents.map((document) => document.status));
    known.set(manual, statuses);
  }
  return statuses.has(status);
}
