// Opens a change: what is in force (base) and what would come (head), with everything git can say about the way between. Judges nothing.
import {
  APPROVALS_PATH,
  readApprovals,
  type Approvals,
  type FileChange,
  type HistoryState,
  type LedgerState,
  type ManualSide,
} from '@clausemark/control';
import { readText } from '../configuration/read-text.ts';
import { errorTexts } from '../errors/error-texts.ts';
import { GitError } from '../errors/errors.ts';
import { findRoot } from '../files/find-root.ts';
import { findWorkTree } from '../git/git-folder.ts';
import { resolveCommit } from '../git/resolve-commit.ts';
import { runGit } from '../git/run-git.ts';
import { openLedger } from '../ledger/open-ledger.ts';
import type { OpenOptions } from '../open-manual.ts';
import { openSide, type OpenedSide } from '../open-side.ts';
import { historyState, mergeBase } from './history-state.ts';
import { listChangedFiles } from './list-changed-files.ts';

export interface OpenChangeOptions extends Omit<OpenOptions, 'at'> {
  /** Branch, tag or commit whose state is in force. */
  readonly base: string;
  /** Branch, tag, commit or `index`; undefined for the files on disk. */
  readonly head?: string | undefined;
  /**
   * `exact`: the base itself, which the head must contain; for a gate. `fork-point`: the last commit that both have, so that an
   * author sees his own change only; for a local check.
   */
  readonly from: 'exact' | 'fork-point';
}

/** All that `lint` needs for a change but the evidence. */
export interface OpenedChange {
  readonly base: ManualSide;
  readonly head: ManualSide;
  readonly matrix: Approvals | undefined;
  readonly files: readonly FileChange[];
  readonly history: HistoryState;
  readonly ledger: LedgerState;
  /** Objects that this clone replaces by others; our own runs of git see the real ones. */
  readonly replaced: readonly string[];
  /** Full ids of the commits compared; the head's is undefined for the index and the disk. */
  readonly commits: { readonly base: string; readonly head: string | undefined };
}

/** @throws GitError when a commit is missing; a base that does not lead to the head is said in `history` */
export async function openChange(options: OpenChangeOptions): Promise<OpenedChange> {
  const root = findRoot(options.root);
  const top = findWorkTree(root);
  if (top === undefined) throw new GitError('notARepository', errorTexts.notARepository(root, options.base));
  const head =
    options.head === undefined || options.head === 'index' ? undefined : await resolveCommit(root, options.head);
  const stands = head ?? (await resolveCommit(root, 'HEAD'));
  const named = await resolveCommit(root, options.base);
  const base = options.from === 'exact' ? named : ((await mergeBase(top, named, stands)) ?? named);
  const at = head ?? options.head;
  const files = await listChangedFiles({ top, root }, base, at);
  // Uncommitted work stands on the base itself; without any, there is nothing to judge.
  const uncommitted = head === undefined && base === stands && files.length > 0;
  const { cache, onProgress } = options;
  const changed = files.map(({ path }) => path);
  const before = await openSide({ root, at: base, cache, onProgress }, changed);
  return {
    base: before,
    head: await openSide({ root, at, cache, onProgress, like: before.manual }, changed),
    matrix: matrixOf(before),
    files,
    history: uncommitted ? { complete: true } : await historyState(top, base, stands),
    ledger: (await openLedger({ root })).state,
    replaced: await replacedObjects(top),
    commits: { base, head },
  };
}

async function replacedObjects(top: string): Promise<string[]> {
  const { stdout } = await runGit(top, ['for-each-ref', '--format=%(refname:lstrip=2)', 'refs/replace/']);
  return stdout.toString('utf8').split('\n').filter(Boolean);
}

/** Undefined when there is no matrix; one that cannot be read denies everything. */
function matrixOf({ tree, manual }: OpenedSide): Approvals | undefined {
  const { value, file } = readApprovals(readText(tree, APPROVALS_PATH));
  // A catalogue says what a manual must answer: who can shorten it can pass with less.
  const gate = { ...value.gate, paths: [...value.gate.paths, ...manual.config.catalogues] };
  return file === undefined ? undefined : { ...value, gate };
}
