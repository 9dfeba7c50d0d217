// The keys that people.yaml lists, as the ledger writes them: a last day there is the first day that no longer counts here.
import type { People } from '@clausemark/manual';
import { dayAfter } from '../calendar/days.ts';

export interface PeopleKey {
  readonly person: string;
  readonly key: string;
  readonly fingerprint: string;
  /** First day. */
  readonly from: string;
  /** First day at which it no longer counts; null while it is open. */
  readonly to: string | null;
}

export function peopleKeys({ people }: People): PeopleKey[] {
  return Object.entries(people).flatMap(([person, { keys = [] }]) =>
    keys.map(({ fp, key, from, to }) => ({ person, key, fingerprint: fp, from, to: endOf(to) })),
  );
}

/** True when people.yaml lists exactly this key for this person: who approved the file approved the key. */
export function listsKey(people: People, wanted: PeopleKey): boolean {
  return peopleKeys(people).some(
    (item) =>
      item.person === wanted.person &&
      item.fingerprint === wanted.fingerprint &&
      item.key === wanted.key &&
      item.from === wanted.from &&
      item.to === wanted.to,
  );
}

function endOf(last: string | undefined): string | null {
  return last === undefined || last === '' || last === 'null' ? null : dayAfter(last);
}
