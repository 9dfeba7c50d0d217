// A change of who holds a role, and what it is called in.
import type { YamlChange } from '@clausemark/manual';

export interface Named {
  readonly role: string;
  readonly person: string;
  readonly today: string;
}

export interface RoleChange {
  readonly change: YamlChange;
  /** For the person who made it. */
  readonly note: string;
}
