// A holder of a role and the days he holds it.
import type { Roles } from '@clausemark/manual';

export type Holder = Roles['roles'][string]['holders'][number];

export function lastDay({ to }: Holder): string {
  return to === undefined || to === '' || to === 'null' ? '9999-12-31' : to;
}

export function overlaps(holder: Holder, from: string, to = '9999-12-31'): boolean {
  return (holder.from ?? '') <= to && lastDay(holder) >= from;
}
