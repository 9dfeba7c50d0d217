// Holds entries against the commits they came from (LED004, LED008): a list of authors that leaves somebody out shows here and nowhere else.
import {
  changeCommits,
  contributors,
  listsKey,
  type HistoryAudit,
  type LedgerEntry,
  type LedgerProblem,
  type ObjectStore,
} from '@clausemark/control';
import { readPeople, type People } from '@clausemark/manual';
import { isShallow } from '../../git/is-shallow.ts';
import { draftCommits, firstReleases } from './draft-authors.ts';
import { listCommits, type ListedCommit } from '../../git/list-commits.ts';
import { runGit } from '../../git/run-git.ts';

type SourcedEntry = Extract<LedgerEntry, { source: object }>;

/** An entry may be written some time after its commit, never long before it. */
const TOLERANCE = 24 * 60 * 60;
const AT_ONCE = 4;

export async function auditHistory(
  root: string,
  entries: readonly LedgerEntry[],
  object: ObjectStore,
): Promise<HistoryAudit> {
  if (await isShallow(root)) return { looked: false, why: 'this clone is shallow; run git fetch --unshallow' };
  const sourced = entries.filter((entry): entry is SourcedEntry => 'source' in entry);
  const here = await existing(
    root,
    new Set(sourced.flatMap(({ source }) => [source.merge, source.head, source.base ?? []].flat())),
  );
  const known = sourced.filter(
    ({ source: { merge, base } }) => base !== undefined && here.has(merge) && here.has(base),
  );
  const people = peopleReader(object);
  const first = firstReleases(entries);
  const drafts = await draftCommits(
    root,
    known.filter(({ seq }) => first.has(seq)),
    object,
  );
  const ranges = new Map<string, Promise<Range>>();
  const problems: LedgerProblem[] = [];
  for (let at = 0; at < known.length; at += AT_ONCE) {
    const found = known.slice(at, at + AT_ONCE).map(async (entry) => {
      const range = rangeOf(root, entry, here, ranges);
      return problemsOf(entry, await range, drafts.get(entry.seq) ?? [], people(entry.policy.people));
    });
    problems.push(...(await Promise.all(found)).flat());
  }
  const partial = known.filter(({ source }) => !here.has(source.head)).length;
  return { looked: true, problems, entries: known.length, missing: sourced.length - known.length, partial };
}

interface Range {
  readonly commits: readonly ListedCommit[];
  readonly tree: string;
}

function rangeOf(
  root: string,
  { source }: SourcedEntry,
  here: ReadonlySet<string>,
  known: Map<string, Promise<Range>>,
): Promise<Range> {
  const { base, merge, head } = source;
  const name = `${base} ${merge} ${head}`;
  const range = known.get(name) ?? readRange(root, base ?? '', here.has(head) ? [merge, head] : [merge]);
  known.set(name, range);
  return range;
}

async function readRange(root: string, base: string, heads: readonly string[]): Promise<Range> {
  const args = ['rev-parse', '--verify', '--quiet', '--end-of-options', `${heads[0]}^{tree}`];
  const tree = (await runGit(root, args)).stdout.toString('latin1').trim();
  return { commits: await listCommits(root, [base], heads), tree };
}

function problemsOf(
  entry: SourcedEntry,
  { commits, tree }: Range,
  drafts: readonly ListedCommit[],
  people: People,
): LedgerProblem[] {
  const bots = (people.bots ?? []).flatMap(({ github, emails = [] }) => [
    ...(github === undefined ? [] : [github]),
    ...emails,
  ]);
  const made = [...changeCommits(commits), ...drafts.map((commit) => ({ ...commit, platformSigned: true }))];
  const found = contributors({ accounts: [], commits: made }, people, bots);
  const line = entry.seq;
  const merged = commits.find(({ id }) => id === entry.source.merge)?.committedAt ?? 0;
  const written = Date.parse(entry.at) / 1000;
  return [
    ...(tree === entry.source.tree
      ? []
      : [{ code: 'source-differs', line, detail: `tree ${entry.source.tree}` } as const]),
    ...[...(restsOnPeople(entry, people) ? [] : found.people)]
      .filter((person) => !entry.authors.includes(person))
      .map((detail) => ({ code: 'contributor-missing', line, detail }) as const),
    ...found.unknown.map((detail) => ({ code: 'contributor-unknown', line, detail }) as const),
    ...(merged - written > TOLERANCE
      ? [{ code: 'before-its-commit', line, detail: new Date(merged * 1000).toISOString() } as const]
      : []),
  ];
}

/** Whoever approved people.yaml approved the keys in it: the entry of such a key names no authors, because nobody approves it. */
function restsOnPeople(entry: SourcedEntry, people: People): boolean {
  return entry.type === 'key.added' && listsKey(people, entry);
}

function peopleReader(object: ObjectStore): (hash: string) => People {
  const known = new Map<string, People>();
  return (hash) => {
    const people = known.get(hash) ?? readPeople(Buffer.from(object(hash) ?? []).toString('utf8')).value;
    known.set(hash, people);
    return people;
  };
}

/** Which of the commits this repository has. */
async function existing(root: string, ids: ReadonlySet<string>): Promise<Set<string>> {
  if (ids.size === 0) return new Set();
  const input = [[...ids].map((id) => `${id}\n`).join('')];
  const { stdout } = await runGit(root, ['cat-file', '--batch-check', '--buffer'], { input });
  const lines = stdout.toString('latin1').split('\n');
  return new Set(lines.flatMap((line) => (/^[\da-f]+ commit /.test(line) ? (line.split(' ')[0] ?? []) : [])));
}
