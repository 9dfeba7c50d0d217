// `roles assign ROLE PERSON`: one more holder, or a stand-in.
import type { Answers } from '../ask/answers.ts';
import { dayProblem } from '../lifecycle/days.ts';
import { VerbError } from '../output/verb-error.ts';
import { overlaps, type Holder } from './holder.ts';
import type { Named, RoleChange } from './role-change.ts';

export async function assignRole(
  answers: Answers,
  holders: readonly Holder[],
  { role, person }: Named,
): Promise<RoleChange> {
  const from = await answers.text({ flag: 'from', message: 'First day in the role', check: (day) => dayProblem(day) });
  const acting = answers.isOn('acting');
  const last = {
    flag: 'to',
    message: 'Last day in the role',
    check: (day: string) => dayProblem(day, { from: [from, 'the first day'] }),
  };
  const to = acting
    ? await answers.text(last)
    : answers.given('to') === undefined
      ? undefined
      : await answers.text(last);
  const known = holders.find((holder) => holder.person === person && overlaps(holder, from, to));
  if (known !== undefined)
    throw new VerbError(
      `${person} holds the role ${role} in that time already.`,
      `End the entry first: clausemark roles end ${role} ${person} --to DATE`,
    );
  const value = { person, from, ...(to !== undefined && { to }), ...(acting && { acting: 'true' }) };
  const until = to === undefined ? '' : ` to ${to}`;
  return {
    change: { kind: 'append', path: ['roles', role, 'holders'], value },
    note: `${person} ${acting ? 'stands in for' : 'holds'} the role ${role} from ${from}${until}.`,
  };
}
