// Who signs: the person whose registered key it is, by the people and roles of the base.
import { holdersOn, keyProblem, signingKeysOf } from '@clausemark/control';
import type { JudgedDocument } from '@clausemark/linter';
import type { Manual } from '@clausemark/manual';
import { VerbError } from '../output/verb-error.ts';

export interface Approver {
  readonly person: string;
  readonly name: string;
}

/**
 * The person a key belongs to.
 *
 * @param at UTC instant of the act
 * @throws VerbError when the key is nobody's, or does not count at that time
 */
export function approverWith({ people }: Manual, fingerprint: string, at: string): Approver {
  const keys = signingKeysOf(people);
  const person = keys.find((key) => key.fingerprint === fingerprint)?.person;
  if (person === undefined) {
    throw new VerbError(
      `The key ${fingerprint} is registered for nobody on the base.`,
      'Register it first, by a pull request of its own: clausemark people key add PERSON --key FILE.pub --prove',
    );
  }
  const problem = keyProblem(keys, fingerprint, person, at);
  if (problem === undefined) return { person, name: people.people[person]?.name ?? person };
  throw new VerbError(
    `The key of ${person} does not count now (${problem}).`,
    '`clausemark people list` shows the keys that count today.',
  );
}

/** Roles a person can approve a document in: those it needs and the person holds on the day. */
export function rolesFor({ roles }: Manual, { required }: JudgedDocument, person: string, day: string): string[] {
  const needed = new Set(required.slots.flatMap((slot) => slot.roles));
  return [...needed].filter((role) => holdersOn(roles, role, day).includes(person));
}
