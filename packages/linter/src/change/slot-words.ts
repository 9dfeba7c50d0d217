// A needed approval in words: the role as the matrix writes it, and whose role that is.
import type { Slot } from '@clausemark/control';

/** `owner (purchasing-manager)`, `quality-manager`, `quality-manager or buyer`. */
export function slotWords({ name, roles }: Slot): string {
  if (roles.length === 0) return `${name}, which the document does not name`;
  if (name.includes('|')) return [...new Set(roles)].join(' or ');
  return roles.join(' | ') === name ? name : `${name} (${roles.join(' or ')})`;
}
