// `roles end ROLE PERSON`: a holder's last day.
import type { Answers } from '../ask/answers.ts';
import { dayProblem } from '../lifecycle/days.ts';
import { VerbError } from '../output/verb-error.ts';
import { lastDay, type Holder } from './holder.ts';
import type { Named, RoleChange } from './role-change.ts';

export async function endRole(
  answers: Answers,
  holders: readonly Holder[],
  { role, person, today }: Named,
): Promise<RoleChange> {
  const held = holders.flatMap((holder, index) =>
    holder.person === person && lastDay(holder) >= today ? [{ holder, index }] : [],
  );
  const [found] = held;
  if (found === undefined || held.length > 1) {
    throw new VerbError(
      held.length === 0
        ? `${person} does not hold the role ${role}.`
        : `${person} has ${held.length} entries in the role ${role}.`,
      held.length === 0 ? '`clausemark roles list` shows who does.' : `Correct control/roles.yaml by hand.`,
    );
  }
  const { from } = found.holder;
  const check = (day: string): string | undefined =>
    dayProblem(day, from === undefined ? {} : { from: [from, 'the first day'] });
  const to = await answers.text({ flag: 'to', message: 'Last day in the role', check });
  const left = holders.some((holder) => holder !== found.holder && (holder.from ?? '') <= to && lastDay(holder) > to);
  const vacant = left ? '' : ` Nobody holds it after that day: assign it, or a stand-in with --acting.`;
  return {
    change: { kind: 'set', path: ['roles', role, 'holders', String(found.index), 'to'], value: to, after: 'from' },
    note: `${person} holds the role ${role} until ${to}.${vacant}`,
  };
}
