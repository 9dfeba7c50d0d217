// The roles with their holders on a day.
import { holdersOn } from '@clausemark/control';
import type { Manual } from '@clausemark/manual';
import type { Table } from '@clausemark/reporters';
import { lastDay } from './holder.ts';

interface RoleRow {
  readonly role: string;
  readonly title: string;
  readonly holders: readonly string[];
  readonly past: readonly string[];
}

export function rolesTable({ roles, people }: Manual, today: string): Table<RoleRow> {
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
