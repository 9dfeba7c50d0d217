// The signing keys that people.yaml registers, with their windows as signatures are checked against them.
import type { People } from '@clausemark/manual';
import { dayAfter } from '../calendar/days.ts';
import type { SigningKey } from './signing-keys.ts';

/** `to` of people.yaml is the last day a key counts; of a `SigningKey` it is the first moment it does not. */
export function signingKeysOf({ people }: People): SigningKey[] {
  return Object.entries(people).flatMap(([person, { keys = [] }]) =>
    keys.map(({ fp: fingerprint, from, to = '' }) => {
      const end = to === '' || to === 'null' ? undefined : dayAfter(to);
      return { person, fingerprint, from, ...(end !== undefined && { to: end }) };
    }),
  );
}
