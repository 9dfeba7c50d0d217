// Merges as a platform makes them, with the evidence it would give, for tests of the ledger.
import { EVIDENCE_VERSION, type EvidenceFile } from '@clausemark/control';
import { commitAs, git, write } from './ledger-repository.ts';

export const accounts = { alice: '101', bob: '102', carol: '103', dan: '104', eve: '105' } as const;
export type Person = keyof typeof accounts;

export interface Merge {
  readonly base: string;
  readonly head: string;
  readonly evidence: EvidenceFile;
}

export interface MergeOptions {
  readonly author?: Person;
  readonly approvers?: readonly Person[];
  readonly files?: Readonly<Record<string, string>>;
  /** What happens on the branch instead of writing files. */
  readonly change?: (root: string) => void;
  /** Edits behind the approval. */
  readonly after?: Readonly<Record<string, string>>;
  readonly more?: Partial<EvidenceFile>;
}

/** A branch with a change, reviews of its last commit, and its merge into main. */
export function merge(root: string, options: MergeOptions): Merge {
  const { author = 'carol', approvers = ['alice', 'bob'], files = {}, change, after, more } = options;
  const base = git(root, 'rev-parse', 'main');
  git(root, 'checkout', '--quiet', '-b', 'change');
  write(root, files);
  change?.(root);
  const reviewed = commitAs(root, author);
  const reviewedAt = instant();
  if (after !== undefined) {
    write(root, after);
    commitAs(root, author);
  }
  const branch = git(root, 'rev-parse', 'HEAD');
  git(root, 'checkout', '--quiet', 'main');
  git(
    root,
    '-c',
    'user.name=GitHub',
    '-c',
    'user.email=noreply@github.com',
    'merge',
    '--quiet',
    '--no-ff',
    '--message=Merge',
    'change',
  );
  git(root, 'branch', '--quiet', '-D', 'change');
  const head = git(root, 'rev-parse', 'HEAD');
  const evidence = evidenceOf({ author, approvers, head, branch, reviewed, reviewedAt });
  return { base, head, evidence: { ...evidence, ...more } };
}

interface Merged {
  readonly author: Person;
  readonly approvers: readonly Person[];
  readonly head: string;
  readonly branch: string;
  readonly reviewed: string;
  readonly reviewedAt: string;
}

function evidenceOf({ author, approvers, head, branch, reviewed, reviewedAt }: Merged): EvidenceFile {
  const by = { authorEmail: 'bob@acme.example', committerEmail: 'noreply@github.com', platformSigned: true };
  return {
    v: EVIDENCE_VERSION,
    host: 'github.com',
    repo: 'acme/qms',
    change: 118,
    head: branch,
    merge: head,
    mergedAt: instant(),
    accounts: [accounts[author]],
    commits: [{ id: head, message: 'Merge', ...by }],
    reviews: approvers.map((person, index) => ({
      id: index + 1,
      userId: accounts[person],
      account: 'person',
      state: 'APPROVED',
      at: reviewedAt,
      commit: reviewed,
      url: `https://github.com/acme/qms/pull/118#pullrequestreview-${index + 1}`,
    })),
    statements: [],
    gaps: [],
  };
}

function instant(): string {
  return `${new Date().toISOString().slice(0, 19)}Z`;
}
