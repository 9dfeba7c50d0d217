// Records what one merge brought into force: the whole gate once more, with the rules of the base, and only then the entries.
import { type EvidenceFile, type LedgerEntry, type LedgerEvent, type LedgerProblem } from '@clausemark/control';
import { contributorsTo, judgeChange } from '@clausemark/linter';
import type { GateVerdict } from '@clausemark/reporters';
import {
  commitFacts,
  contentReader,
  findRoot,
  GitError,
  keptApprovals,
  LedgerError,
  openChange,
  policyFiles,
  today,
  writeLedger,
  type LedgerAddition,
  type OpenedChange,
  type OpenLedger,
  type OpenOptions,
  type PolicyFiles,
  type WrittenLedger,
} from '@clausemark/workspace';
import { changeEvidence } from '../change-evidence.ts';
import { judgeOpened } from '../judge-gate.ts';
import { repositoryNames } from '../repository-names.ts';
import { plainEvidence, refuseForeignEvidence } from './plain-evidence.ts';
import { planEvents } from './plan-events.ts';
import { PlanError, type PlanProblem } from './plan-problem.ts';
import { refuseOtherRules } from './refuse-other-rules.ts';
import { Refusal } from './refusal.ts';

export interface RecordOptions {
  readonly root: string;
  /** Main branch before the merge, and after it. */
  readonly base: string;
  readonly head: string;
  /** What a platform says. Without it only git and signed approvals speak. */
  readonly evidence?: EvidenceFile | undefined;
  /** Server to push to. */
  readonly push?: string | undefined;
  readonly today?: string | undefined;
  /** UTC instant instead of the clock. */
  readonly now?: string | undefined;
  /** Name, version and hash of what writes: `policy.tool`. */
  readonly tool: string;
  readonly version: string;
  /** Further files for the branch: README.md, verify.mjs. */
  readonly files?: ReadonlyMap<string, Uint8Array>;
  readonly cache?: OpenOptions['cache'];
}

export type Recorded =
  | { readonly outcome: 'recorded'; readonly written: WrittenLedger; readonly notices: readonly string[] }
  | {
      readonly outcome: 'refused';
      /** Undefined when it did not come to the gate. */
      readonly verdict: GateVerdict | undefined;
      readonly problems: readonly PlanProblem[];
      readonly ledger: readonly LedgerProblem[];
      readonly notices: readonly string[];
    };

/** @throws GitError and LedgerError when it could not be tried; a change that must not be recorded is a refusal */
export async function recordChange(options: RecordOptions): Promise<Recorded> {
  const notices: string[] = [];
  try {
    const scene = await openScene(options);
    const written = await writeLedger({
      root: scene.root,
      push: options.push,
      now: options.now,
      plan: (ledger) => plan(ledger, scene, notices),
    });
    return { outcome: 'recorded', written, notices };
  } catch (error) {
    const refused = { outcome: 'refused', verdict: undefined, problems: [], ledger: [], notices } as const;
    if (error instanceof Refusal) return { ...refused, verdict: error.verdict };
    if (error instanceof PlanError) return { ...refused, problems: [error.problem] };
    if (error instanceof LedgerError && error.code === 'ledgerWouldBeUnsound')
      return { ...refused, ledger: error.problems };
    throw error;
  }
}

interface Scene {
  readonly options: RecordOptions;
  readonly root: string;
  readonly opened: OpenedChange;
  readonly head: { readonly id: string; readonly tree: string };
  readonly policy: PolicyFiles;
  readonly read: (path: string) => Uint8Array | undefined;
}

async function openScene(options: RecordOptions): Promise<Scene> {
  const root = findRoot(options.root);
  const { base, cache } = options;
  const head = await commitFacts(root, options.head);
  const opened = await openChange({ root, base, head: head.id, from: 'exact', cache });
  const { history, commits } = opened;
  if (!history.complete) throw new PlanError(history.problem, history.mend);
  const policy = await policyFiles(root, commits.base);
  return { options, root, opened, head, policy, read: await contentReader({ root, at: head.id }) };
}

async function plan(ledger: OpenLedger, scene: Scene, notices: string[]): Promise<LedgerAddition> {
  notices.length = 0;
  const { options, opened, head, root, policy, read } = scene;
  const { files = new Map() } = options;
  const { state } = ledger;
  const [genesis] = state.kind === 'sound' ? state.entries : [];
  if (state.kind !== 'sound' || genesis?.type !== 'genesis')
    throw new PlanError(
      'There is no ledger to append to.',
      'Begin it with `clausemark ledger init`, or fetch its branch.',
    );
  const base = opened.commits.base;
  if (isDone(state.entries, base, head.id)) return { events: [], files };
  refuseOtherRules(state.entries, policy.hashes);
  const evidence = options.evidence ?? plainEvidence(genesis.repo, head.id);
  refuseForeignEvidence(evidence, repositoryNames({ ...opened, ledger: state }) ?? [], head.id);
  if (options.evidence === undefined)
    notices.push('No evidence was given: who pushed is not known, and only signed approvals count.');
  // The ledger is the one that will be written to, which may have grown since the change was opened.
  const change = { ...opened, ledger: state };
  const found = await changeEvidence(root, change, evidence, options.cache);
  notices.push(...found.refused.map((what) => `A signed approval does not count: ${what}`));
  const { version } = options;
  const day = today(opened.base.manual.config.timezone, options.today);
  const verdict = await judgeOpened(
    { opened: change, found },
    { root, base, head: head.id, evidence, today: day, version },
  );
  if (verdict.outcome !== 'pass') throw new Refusal(verdict);
  const objects = new Map(policy.objects);
  const [host = '', ...repo] = genesis.repo.split('/');
  const events: LedgerEvent[] = await planEvents(
    {
      change: judgeChange({ ...change, evidence: found.evidence }),
      evidence,
      statements: [...evidence.statements, ...(await kept(root))],
      authors: [...found.evidence.contributors.people].sort(),
      authorsOf: (key) => [...contributorsTo(key, found.evidence).people].sort(),
      entries: state.entries,
      head: state.head,
      policy: { ...policy.hashes, tool: options.tool },
      source: {
        host,
        repo: repo.join('/'),
        pr: evidence.change,
        head: evidence.head,
        merge: head.id,
        tree: head.tree,
        base,
      },
      today: day,
      read,
      readAt: (commit, path) => readAt(root, commit, path),
      objects,
      notices,
    },
    found.evidence,
  );
  return events.length === 0 ? { events, files } : { events, objects, files };
}

/** Entries of one merge are written in one step, so any of them means all of them. */
function isDone(entries: readonly LedgerEntry[], base: string, merge: string): boolean {
  return entries.some((entry) => 'source' in entry && entry.source.merge === merge && entry.source.base === base);
}

async function readAt(root: string, at: string, path: string): Promise<Uint8Array | undefined> {
  try {
    return (await contentReader({ root, at }))(path);
  } catch (error) {
    // A reviewed commit that is not in this clone: what was reviewed there nobody can tell.
    if (error instanceof GitError) return undefined;
    throw error;
  }
}

async function kept(root: string) {
  return (await keptApprovals(root)).flatMap(({ read }) => (read.ok ? [read.approval] : []));
}
