// Everyone who had a hand in a change: nobody of them may approve it. Unknown identities are reported, never ignored.
import type { People } from '@clausemark/manual';
import { identities } from './identities.ts';

export interface ChangeCommit {
  readonly authorEmail: string;
  readonly committerEmail: string;
  readonly message: string;
  /** True when the platform made and signed the commit (web editor, merge button). */
  readonly platformSigned?: boolean;
}

export interface ChangeSource {
  /** Numeric account ids of the author of the pull request and of everyone who pushed to its branch. */
  readonly accounts: readonly string[];
  readonly commits: readonly ChangeCommit[];
}

export interface Contributors {
  /** Keys of people. */
  readonly people: ReadonlySet<string>;
  /** Account ids and addresses of registered bots found in the change. */
  readonly bots: readonly string[];
  /** Account ids and addresses that are nobody's: with any of them the change cannot be judged (rule unknown-contributor). */
  readonly unknown: readonly string[];
}

const PLATFORM_COMMITTERS = new Set(['noreply@github.com']);

/** @param bots account ids and addresses of registered bots, which may author and never approve */
export function contributors(source: ChangeSource, people: People, bots: readonly string[] = []): Contributors {
  const known = identities(people);
  const robots = new Set(bots.map((bot) => bot.toLowerCase()));
  const found = { people: new Set<string>(), bots: new Set<string>(), unknown: new Set<string>() };
  const note = (identity: string, person: string | undefined): void => {
    if (person !== undefined) found.people.add(person);
    else (robots.has(identity.toLowerCase()) ? found.bots : found.unknown).add(identity);
  };
  for (const account of source.accounts) note(account, known.byAccount(account));
  for (const email of source.commits.flatMap(emailsOf)) note(email, known.byEmail(email));
  return { people: found.people, bots: [...found.bots], unknown: [...found.unknown] };
}

function emailsOf(commit: ChangeCommit): string[] {
  const { authorEmail, committerEmail, message, platformSigned = false } = commit;
  const byPlatform = platformSigned && PLATFORM_COMMITTERS.has(committerEmail.toLowerCase());
  return [authorEmail, ...(byPlatform ? [] : [committerEmail]), ...coAuthors(message)];
}

const TRAILER = /^[ \t]*co-authored-by[ \t]*:(.*(?:\n[ \t].*)*)/gim;

/** Addresses of co-authors; of one without an address what is written, which is nobody's. */
function coAuthors(message: string): string[] {
  return [...message.matchAll(TRAILER)].flatMap(([, text = '']) => {
    const addresses = text.match(/[^\s<>"',;]+@[^\s<>"',;]+/g);
    return addresses ?? [text.trim()];
  });
}
