// `clausemark roles`: who holds which role, from when to when. Entries are ended, never deleted: old approvals stay explainable.
import { rolesSchema, type Manual } from '@clausemark/manual';
import { Answers } from '../ask/answers.ts';
import { textFlag } from '../command/flags.ts';
import type { Verb } from '../command/command.ts';
import { didYouMean } from '../command/did-you-mean.ts';
import { changedControlFile, GATE_NOTE } from '../lifecycle/control-file.ts';
import { knownPerson } from '../lifecycle/person-checks.ts';
import { carryOut } from '../lifecycle/plan.ts';
import { open } from '../output/open.ts';
import { printTable } from '../output/print-table.ts';
import { VerbError } from '../output/verb-error.ts';
import { assignRole } from '../roles/assign-role.ts';
import { endRole } from '../roles/end-role.ts';
import type { Holder } from '../roles/holder.ts';
import { rolesTable } from '../roles/roles-table.ts';

const ROLES = 'control/roles.yaml';
const ACTIONS = ['list', 'assign', 'end'] as const;

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
      ? await assignRole(answers, holders, { role, person, today })
      : await endRole(answers, holders, { role, person, today });
  const file = changedControlFile(manual, ROLES, { schema: rolesSchema(), empty: '' }, [change]);
  await carryOut(input, { files: [file], notes: [note, GATE_NOTE] }, answers.asked);
  return 0;
};

function knownRole({ roles }: Manual, role: string): readonly Holder[] {
  const known = Object.hasOwn(roles.roles, role) ? roles.roles[role] : undefined;
  if (known !== undefined) return known.holders;
  const mend = `${didYouMean(role, Object.keys(roles.roles))}Roles are written in ${ROLES}; \`clausemark roles list\` shows them.`;
  throw new VerbError(`There is no role "${role}".`, mend);
}
