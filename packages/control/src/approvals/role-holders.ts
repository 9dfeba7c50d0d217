// Who holds a role on a day, stand-ins included: a delegation is a second holder with a first and a last day.
import type { Roles } from '@clausemark/manual';

/** Keys of the persons who hold a role on a day of the organisation. First and last day count. */
export function holdersOn(roles: Roles, role: string, day: string): string[] {
  const held = Object.hasOwn(roles.roles, role) ? roles.roles[role] : undefined;
  return (held?.holders ?? [])
    .filter(({ from, to }) => (from === undefined || from <= day) && (isOpen(to) || (to ?? '') >= day))
    .map(({ person }) => person);
}

function isOpen(to: string | undefined): boolean {
  return to === undefined || to === '' || to === 'null';
}
