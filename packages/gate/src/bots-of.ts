// Accounts and addresses of registered bots: they may write, and never approve.
import type { People } from '@clausemark/manual';

export function botsOf({ bots = [] }: People): string[] {
  return bots.flatMap(({ github, emails = [] }) => [...(github === undefined ? [] : [github]), ...emails]);
}
