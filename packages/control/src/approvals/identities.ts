// From accounts and e-mail addresses to the people of people.yaml. An identity of two people is nobody's.
import type { People } from '@clausemark/manual';

export interface Identities {
  readonly byAccount: (userId: string) => string | undefined;
  readonly byEmail: (email: string) => string | undefined;
}

const NOREPLY = /^(\d+)\+[^@]*@users\.noreply\.github\.com$/;

export function identities(people: People): Identities {
  const accounts = new Map<string, string | undefined>();
  const emails = new Map<string, string | undefined>();
  for (const [key, person] of Object.entries(people.people)) {
    if (person.github !== undefined) claim(accounts, person.github, key);
    for (const account of person.accounts ?? []) if (!/^\d+$/.test(account)) claim(accounts, account, key);
    for (const email of person.emails ?? []) claim(emails, email.toLowerCase(), key);
  }
  const byAccount = (userId: string): string | undefined => accounts.get(userId);
  const byEmail = (email: string): string | undefined => {
    const address = email.trim().toLowerCase();
    const [, userId] = NOREPLY.exec(address) ?? [];
    return emails.get(address) ?? (userId === undefined ? undefined : byAccount(userId));
  };
  return { byAccount, byEmail };
}

function claim(map: Map<string, string | undefined>, name: string, person: string): void {
  map.set(name, map.has(name) && map.get(name) !== person ? undefined : person);
}
