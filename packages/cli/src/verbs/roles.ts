// `clausemark roles`: who holds which role, from when to when. Entries are ended, never deleted: old approvals stay explainable.
import { holdersOn } from '@clausemark/control';
import { rolesSchema, type Manual, type Roles, type YamlChange } from '@clausemark/manual';
import type { Table } from '@clausemark/reporters';
import { Answers } from '../ask/answers.ts';
import { textFlag } from '../command/flags.ts';
import type { Verb } from '../command/command.ts';
import { didYouMean } from '../command/near.ts';
import { changedControlFile, GATE_NOTE } from '../lifecycle/control-file.ts';
import { dayProblem } from '../lifecycle/days.ts';
import { knownPerson } from '../lifecycle/person-checks.ts';
import { carryOut } from '../lifecycle/plan.ts';
import { open } from '../output/open.ts';
import { printTable } from '../output/print-table.ts';
import { VerbError } from '../output/verb-error.ts';

const ROLES = 'control/roles.yaml';
const ACTIONS = ['list', 'assign', 'end'] as const;

type Holder = Roles['roles'][string]['holders'][number];

export const run: Verb = async (input) => {
  const { argument = '', rest } = input;
  if (!ACTIONS.some((name) => name === argument))
    throw new VerbError(`There is no "roles ${argument}".`, `There are: ${ACTIONS.join(', ')}.`);
  const { manual, today } = await open(input, textFlag(input.flags, 'root'));
  if (argument === 'list') {
    printTable(input, rolesTable(manual, today));
    return 0;
  }
  const [role = '', person = ''] = rest;
  if (rest.length !== 2)
    throw new VerbError('A role and a person are needed.', `Write: clausemark roles ${argument} ROLE PERSON`);
  const holders = knownRole(manual, role);
  knownPerson(manual, person);
  const answers = new Answers(input);
  const { change, note } =
    argument === 'assign'
      ? await assign(answers, holders, { role, person, today })
      : await end(answers, holders, { role, person, today });
  const file = changedControlFile(manual, ROLES, { schema: rolesSchema, empty: '' }, [change]);
  await carryOut(input, { files: [file], notes: [note, GATE_NOTE] }, answers.asked);
  return 0;
};

interface Named {
  readonly role: string;
  readonly person: string;
  readonly today: string;
}

interface Change {
  readonly change: YamlChange;
  readonly note: string;
}

async function assign(answers: Answers, holders: readonly Holder[], { role, person }: Named): Promise<Change> {
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

async function end(answers: Answers, holders: readonly Holder[], { role, person, today }: Named): Promise<Change> {
  const held = holders.flatMap((holder, index) =>
    holder.person === person && lastDay(holder) >= today ? [{ holder, index }] : [],
  );
  const [found] = held;
  if (found === undefined || held.length > 1) {
    throw new VerbError(
      held.length === 0
        ? `${person} does not hold the role ${role}.`
        : `${person} has ${held.length} entries in the role ${role}.`,
      held.length === 0 ? '`clausemark roles list` shows who does.' : `Correct ${ROLES} by hand.`,
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

function knownRole({ roles }: Manual, role: string): readonly Holder[] {
  const known = Object.hasOwn(roles.roles, role) ? roles.roles[role] : undefined;
  if (known !== undefined) return known.holders;
  const mend = `${didYouMean(role, Object.keys(roles.roles))}Roles are written in ${ROLES}; \`clausemark roles list\` shows them.`;
  throw new VerbError(`There is no role "${role}".`, mend);
}

function lastDay({ to }: Holder): string {
  return to === undefined || to === '' || to === 'null' ? '9999-12-31' : to;
}

function overlaps(holder: Holder, from: string, to = '9999-12-31'): boolean {
  return (holder.from ?? '') <= to && lastDay(holder) >= from;
}

interface RoleRow {
  readonly role: string;
  readonly title: string;
  readonly holders: readonly string[];
  readonly past: readonly string[];
}

function rolesTable({ roles, people }: Manual, today: string): Table<RoleRow> {
  const named = (key: string): string => people.people[key]?.name ?? `${key} (not in people.yaml)`;
  const rows = Object.entries(roles.roles).map(([role, { title, holders }]) => {
    const now = holdersOn(roles, role, today);
    return {
      role,
      title,
      holders: now.map(named),
      past: holders.filter((holder) => lastDay(holder) < today).map(({ person }) => named(person)),
    };
  });
  return {
    columns: [
      { key: 'role', header: 'Role', value: (row) => row.role },
      { key: 'title', header: 'Title', value: (row) => row.title },
      { key: 'holders', header: 'Holders today', value: (row) => row.holders.join(', ') || 'NOBODY' },
      { key: 'past', header: 'Before', value: (row) => row.past.join(', ') },
    ],
    rows,
  };
}
