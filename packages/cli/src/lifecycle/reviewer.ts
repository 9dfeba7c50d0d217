// Who reviewed a document: a person, in the role of its owner or its approver, held on that day.
import { holdersOn } from '@clausemark/control';
import type { Manual, ManualDocument } from '@clausemark/manual';
import { didYouMean } from '../command/did-you-mean.ts';
import { VerbError } from '../output/verb-error.ts';

export interface Reviewer {
  readonly person: string;
  readonly role: string;
}

/**
 * @param by key of a role or of a person
 * @throws VerbError unless it names one person who held the role of owner or approver on the day
 */
export function reviewerBy({ roles, people }: Manual, document: ManualDocument, by: string, day: string): Reviewer {
  const mine = [document.text('owner'), document.text('approver')].filter((role) => role !== undefined);
  if (Object.hasOwn(roles.roles, by)) {
    if (!mine.includes(by)) throw new VerbError(`${by} is neither owner nor approver of ${document.id}.`, mustBe(mine));
    const [person, ...others] = holdersOn(roles, by, day);
    if (person === undefined)
      throw new VerbError(
        `Nobody held the role ${by} on ${day}.`,
        'Correct control/roles.yaml by a pull request of its own.',
      );
    if (others.length === 0) return { person, role: by };
    throw new VerbError(
      `${[person, ...others].join(', ')} hold the role ${by}.`,
      'Say who of them it was: --by PERSON.',
    );
  }
  if (!Object.hasOwn(people.people, by)) {
    const names = [...Object.keys(people.people), ...mine];
    throw new VerbError(
      `"${by}" is neither a role nor a person.`,
      `${didYouMean(by, names)}Roles are in control/roles.yaml, people in control/people.yaml; see \`clausemark people list\`.`,
    );
  }
  const role = mine.find((name) => holdersOn(roles, name, day).includes(by));
  if (role === undefined)
    throw new VerbError(`${by} held neither of the roles ${mine.join(', ') || '(none)'} on ${day}.`, mustBe(mine));
  return { person: by, role };
}

function mustBe(roles: readonly string[]): string {
  return roles.length === 0
    ? 'Give the document an owner and an approver first.'
    : `A review is made by ${roles.join(' or ')}: whoever answers for the document.`;
}
