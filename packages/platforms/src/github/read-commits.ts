// Commits of a pull request as evidence, and the accounts GitHub knows behind their addresses.
import type { EvidenceCommit } from '@clausemark/control';
import type { RawCommit } from './shapes.ts';

/** The account in whose name GitHub makes commits. Nobody else can have this name. */
const PLATFORM = 'web-flow';

export function readCommit({ sha, commit, committer }: RawCommit): EvidenceCommit {
  return {
    id: sha,
    authorEmail: commit.author?.email ?? '',
    committerEmail: commit.committer?.email ?? '',
    message: commit.message,
    platformSigned: commit.verification?.verified === true && committer?.login === PLATFORM,
  };
}

/** Accounts behind author and committer, where GitHub knows them. Addresses it does not know are judged by people.yaml. */
export function accountsOf(raw: RawCommit): string[] {
  const { platformSigned } = readCommit(raw);
  const people = platformSigned ? [raw.author] : [raw.author, raw.committer];
  return people.flatMap((account) => (account?.id === undefined ? [] : [String(account.id)]));
}
