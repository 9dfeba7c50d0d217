// The signing keys that people.yaml registers, with their windows as signatures are checked against them.
import type { People } from '@clausemark/manual';
import type { SigningKey } from './signing-keys.ts';

const DAY = 86_400_000;

/** `to` of people.yaml is the last day a key counts; of a `SigningKey` it is the first moment it does not. */
export function signingKeysOf({ people }: People): SigningKey[] {
  return Object.entries(people).flatMap(([person, { keys = [] }]) =>
    keys.map(({ fp: fingerprint, from, to = '' }) => {
      const end = to === '' || to === 'null' ? undefined : dayAfter(to);
      return { person, fingerprint, from, ...(end !== undefined && { to: end }) };
    }),
  );
}

function dayAfter(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + DAY).toISOString().slice(0, 10);
}
