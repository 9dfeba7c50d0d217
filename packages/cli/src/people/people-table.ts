// The people with what they hold on a day.
import { holdersOn } from '@clausemark/control';
import type { Manual } from '@clausemark/manual';
import type { Table } from '@clausemark/reporters';

interface PersonRow {
  readonly key: string;
  readonly name: string;
  readonly roles: readonly string[];
  readonly github: string;
  readonly emails: readonly string[];
  readonly keys: readonly string[];
}

export function peopleTable({ people, roles }: Manual, today: string): Table<PersonRow> {
  const rows = Object.entries(people.people).map(([key, person]) => ({
    key,
    name: person.name,
    roles: Object.keys(roles.roles).filter((role) => holdersOn(roles, role, today).includes(key)),
    github: person.github ?? '',
    emails: person.emails ?? [],
    keys: (person.keys ?? [])
      .filter(({ from, to }) => from <= today && (to === undefined || to === '' || to === 'null' || to >= today))
      .map(({ fp }) => fp),
  }));
  return {
    columns: [
      { key: 'key', header: 'Person', value: (row) => row.key },
      { key: 'name', header: 'Name', value: (row) => row.name },
      { key: 'roles', header: 'Roles today', value: (row) => row.roles.join(', ') },
      { key: 'github', header: 'GitHub', value: (row) => row.github },
      { key: 'emails', header: 'E-mail', value: (row) => row.emails.join(', ') },
      { key: 'keys', header: 'Keys today', value: (row) => row.keys.join(', ') },
    ],
    rows,
  };
}
