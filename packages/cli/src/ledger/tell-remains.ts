// What is left to do behind an expunged object, and that none of it was done. The ledger as it is now is without it; git forgets nothing.
import { objectUses, type Expunged, type LedgerEntry } from '@clausemark/control';
import { escapeTerminal, wrap, wrapBehind } from '@clausemark/reporters';
import type { Traces } from '@clausemark/workspace';
import type { Io } from '../output/io.ts';

export function tellRemains(io: Io, entries: readonly LedgerEntry[], gone: Expunged, traces: Traces): void {
  const { object, seq, at, reason, authority, approvals } = gone;
  const names = [...new Set(approvals.map(({ name }) => name))].sort().join(' and ');
  const told = [
    `${objectUses(entries, object).join('; ')} (${object.slice(0, 12)}) was expunged by entry ${seq} on ${at.slice(0, 10)}.`,
    `Approved by ${names}, on the authority of ${authority}: ${reason}`,
    held(traces),
  ];
  for (const line of told.flatMap((text) => wrap(escapeTerminal(text), io.columns))) io.out(`${line}\n`);
  if (traces.blob === undefined && !traces.shallow) return;
  io.out('\nLeft to do by whoever owns the repository on its platform. None of it was done:\n');
  for (const { what, commands } of steps(gone, traces)) {
    for (const line of wrapBehind('  ', what, io.columns)) io.out(`${line}\n`);
    for (const command of commands) io.out(`      ${command}\n`);
  }
}

function held({ blob, refs, shallow }: Traces): string {
  const rest = shallow
    ? ' This clone does not have all commits: look once more in a whole one (git fetch --unshallow).'
    : '';
  if (blob === undefined || refs.length === 0) return `No branch and no tag of this clone holds it.${rest}`;
  const names = refs.map((ref) => ref.replace(/^refs\/(?:heads|remotes|tags)\//, ''));
  const shown = names.slice(0, 6).join(', ');
  return `The ledger as it is now is without it. Commits of ${shown}${names.length > 6 ? ` and ${names.length - 6} more` : ''} still hold it.${rest}`;
}

interface Step {
  readonly what: string;
  readonly commands: readonly string[];
}

function steps({ seq }: Expunged, { blob = 'BLOB' }: Traces): Step[] {
  return [
    {
      what:
        '1. The former commits of the ledger. They prove nothing: the chain is in ledger.jsonl, and anchors name its lines. So one commit with ' +
        'the same files can take their place. Note `clausemark ledger anchor` before, allow a forced push of that branch for the moment, ' +
        'compare afterwards, and record it:',
      commands: [
        'git fetch origin clausemark-ledger',
        "new=$(git commit-tree 'FETCH_HEAD^{tree}' -m 'Ledger without its former commits')",
        'git push --force-with-lease=clausemark-ledger:$(git rev-parse FETCH_HEAD) origin $new:refs/heads/clausemark-ledger',
        'git fetch origin && git branch --force clausemark-ledger origin/clausemark-ledger',
        `clausemark ledger gap --cause force-push --from TIME --to TIME --note "Former commits removed after entry ${seq}." --push origin`,
      ],
    },
    {
      what:
        '2. Other branches and tags. Take the words out of the newest state first, by a pull request. Then the old commits are rewritten, ' +
        'which gives every later commit another id: entries and hashes stay as they are, but `clausemark verify` no longer finds the commits ' +
        'that entries came from and says so. With git-filter-repo, in a fresh clone:',
      commands: [`echo ${blob} > ids && git filter-repo --strip-blobs-with-ids ids`],
    },
    {
      what:
        '3. The platform keeps pull requests, their comments with the words that changed, caches, forks and artefacts. Its support removes ' +
        `them; name the blob ${blob}.`,
      commands: [],
    },
    {
      what:
        '4. Clones, backups, audit packs, exported files and published copies of the site. Clones are made anew, or cleaned once nothing ' +
        'leads to the old commits:',
      commands: ['git reflog expire --expire=now --all && git gc --prune=now'],
    },
  ];
}
