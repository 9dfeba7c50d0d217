// Opens a ledger where it lies. Whether it can be believed is for `state` and `verify`: nothing else of it may be shown before.
import { resolve } from 'node:path';
import {
  verifyLedger,
  type LedgerHead,
  type LedgerProblem,
  type LedgerState,
  type LedgerVerification,
} from '@clausemark/control';
import { dayOf } from '../clock/day-of.ts';
import { nowInstant } from '../clock/now-instant.ts';
import { errorTexts } from '../errors/error-texts.ts';
import { UsageError } from '../errors/errors.ts';
import { findRoot } from '../files/find-root.ts';
import { useNodeHashes } from '../node-hashes.ts';
import { findLedger, type FoundLedger } from './find-ledger.ts';
import { ledgerZone } from './ledger-zone.ts';
import { folderFiles } from './folder-files.ts';
import type { LedgerFiles } from './ledger-files.ts';
import { readAnchor } from './read-anchor.ts';

export interface OpenLedgerOptions {
  /** A folder of the repository; a bare one will do. */
  readonly root: string;
  /** Read this branch or commit instead of `clausemark-ledger` of this clone or of origin. */
  readonly ref?: string | undefined;
  /** Read this plain folder instead: a checkout of the branch, or a copy. */
  readonly folder?: string | undefined;
  /** UTC instant to judge by; default: the clock. */
  readonly now?: string | undefined;
}

export interface OpenLedger {
  /** Undefined when there is no ledger. */
  readonly files: LedgerFiles | undefined;
  /** Commit of the branch of this clone, for writing. */
  readonly local: string | undefined;
  /** Everything the ledger alone can show to be wrong; undefined when there is none. Kept anchors are looked at as well. */
  verify(anchors?: readonly LedgerHead[]): LedgerVerification | undefined;
  /** `none`, `sound` with the entries, or `unsound` with the problems. Verified once, when first asked for. */
  readonly state: OpenLedgerState;
  /** Time zone of the organisation, as the genesis says; UTC without one. */
  readonly zone: string;
}

/** As `LedgerState`, with where a sound ledger ends. */
export type OpenLedgerState =
  | Extract<LedgerState, { kind: 'none' | 'unsound' }>
  | (Extract<LedgerState, { kind: 'sound' }> & { readonly head: LedgerHead });

/** @throws GitError or UsageError when the place named does not exist or cannot be read; a missing ledger is no error */
export async function openLedger(options: OpenLedgerOptions): Promise<OpenLedger> {
  const { root, ref, folder, now = nowInstant() } = options;
  useNodeHashes();
  if (folder !== undefined) {
    return new Ledger({ files: openFolder(resolve(root, folder)), local: undefined, differ: false }, now);
  }
  return new Ledger(await findLedger(findRoot(root), ref), now);
}

function openFolder(folder: string): LedgerFiles {
  const files = folderFiles(folder);
  if (files.text === undefined) throw new UsageError('noLedgerInFolder', errorTexts.noLedgerInFolder(folder));
  return files;
}

class Ledger implements OpenLedger {
  readonly files: LedgerFiles | undefined;
  readonly local: string | undefined;
  readonly #differ: boolean;
  readonly #now: string;
  readonly zone: string;
  #state: OpenLedgerState | undefined;

  constructor(found: FoundLedger | undefined, now: string) {
    this.files = found?.files;
    this.local = found?.local;
    this.#differ = found?.differ ?? false;
    this.#now = now;
    this.zone = ledgerZone(found?.files.text ?? new Uint8Array());
  }

  get state(): OpenLedgerState {
    this.#state ??= stateOf(this.verify());
    return this.#state;
  }

  verify(anchors: readonly LedgerHead[] = []): LedgerVerification | undefined {
    const { files } = this;
    if (files === undefined) return undefined;
    // A branch without the file is a ledger somebody emptied, not a missing one.
    const text = files.text ?? new Uint8Array();
    const kept = files.anchors.map(({ path, bytes }) => readAnchor(path, bytes));
    const result = verifyLedger(text, {
      store: files.object,
      anchors: [...anchors, ...kept.flatMap((anchor) => ('problem' in anchor ? [] : anchor))],
      now: this.#now,
      dayOf: dayOf(this.zone),
    });
    const more = [...kept.flatMap((anchor) => ('problem' in anchor ? anchor.problem : [])), ...this.#difference()];
    const problems = [...more, ...result.problems];
    return { ...result, problems, sound: problems.length === 0 };
  }

  #difference(): LedgerProblem[] {
    return this.#differ ? [{ code: 'branches-differ', line: 0, detail: '' }] : [];
  }
}

function stateOf(result: LedgerVerification | undefined): OpenLedgerState {
  if (result === undefined) return { kind: 'none' };
  const { sound, entries, problems, head } = result;
  return sound && head !== undefined ? { kind: 'sound', entries, head } : { kind: 'unsound', problems };
}
