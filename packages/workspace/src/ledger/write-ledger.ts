// Appends to the ledger branch. Everything is stored before the branch moves, and it moves in one step from the commit that was read:
// a run that dies leaves the old ledger, of two runs at once one wins and the other looks again.
import { setTimeout as pause } from 'node:timers/promises';
import { appendEntry, verifyLedger, type AppendedLine, type LedgerEvent, type LedgerHead } from '@clausemark/control';
import { dayOf } from '../clock/day-of.ts';
import { nowInstant } from '../clock/now-instant.ts';
import { errorTexts } from '../errors/error-texts.ts';
import { GitError, LedgerError } from '../errors/errors.ts';
import { findRoot } from '../files/find-root.ts';
import { checkedOutAt } from '../git/checked-out-at.ts';
import { commitOnto } from '../git/commit-onto.ts';
import { moveRef } from '../git/move-ref.ts';
import { writeBlobs } from '../git/write-blobs.ts';
import { LOCAL_REF } from './find-ledger.ts';
import { LEDGER_BRANCH, LEDGER_FILE, objectPath } from './ledger-files.ts';
import { openLedger, type OpenLedger } from './open-ledger.ts';
import { fetchLedger, pushLedger } from './push-ledger.ts';

export interface LedgerAddition {
  readonly events: readonly LedgerEvent[];
  /** Contents of new objects by their SHA-256. */
  readonly objects?: ReadonlyMap<string, Uint8Array>;
  /** Further files of the branch by path: README.md, verify.mjs, anchors. */
  readonly files?: ReadonlyMap<string, Uint8Array>;
}

/**
 * Decides what to append to the ledger as it is. Called again when another run was faster, so it must leave out what is
 * there already.
 */
export type LedgerPlan = (ledger: OpenLedger, now: string) => LedgerAddition | Promise<LedgerAddition>;

export interface WriteLedgerOptions {
  readonly root: string;
  readonly plan: LedgerPlan;
  /** Name of the server to push to, for example origin. */
  readonly push?: string | undefined;
  /** UTC instant; default: the clock. */
  readonly now?: string | undefined;
}

export interface WrittenLedger {
  /** The lines that were appended; none when everything was there already. */
  readonly lines: readonly AppendedLine[];
  readonly head: LedgerHead | undefined;
  /** Commit of the branch. */
  readonly commit: string | undefined;
  readonly pushed: boolean;
}

const ATTEMPTS = 8;

/** @throws LedgerError when the ledger is unsound, or would be; then nothing was written */
export async function writeLedger({ root: start, plan, push, now }: WriteLedgerOptions): Promise<WrittenLedger> {
  const root = findRoot(start);
  if (push !== undefined) await fetchLedger(root, push);
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    if (attempt > 0) await pause(20 * attempt * (1 + Math.random()));
    const instant = now ?? nowInstant();
    const ledger = await openLedger({ root, now: instant });
    refuseUnsound(ledger);
    const written = await writeOnce(root, ledger, await plan(ledger, instant), instant);
    if (written === undefined) continue;
    if (push === undefined) return { ...written, pushed: false };
    if (await pushLedger(root, push, ledger, written.commit)) return { ...written, pushed: true };
  }
  throw new GitError('ledgerBusy', errorTexts.ledgerBusy());
}

type Written = Omit<WrittenLedger, 'pushed'>;

/** Undefined when the branch moved meanwhile. */
async function writeOnce(
  root: string,
  ledger: OpenLedger,
  addition: LedgerAddition,
  now: string,
): Promise<Written | undefined> {
  const { files, local } = ledger;
  const head = headOf(ledger);
  const contents = newFiles(ledger, addition);
  const removed = expungedPaths(ledger, addition);
  if (addition.events.length + contents.size + removed.length === 0) return { lines: [], head, commit: files?.commit };
  const lines = linesOf(head, addition.events, laterOf(now, ledger));
  const text = Buffer.concat([files?.text ?? Buffer.alloc(0), ...lines.map(({ line }) => Buffer.from(line))]);
  if (lines.length > 0) {
    check(text, ledger, addition, laterOf(now, ledger));
    contents.set(LEDGER_FILE, text);
  }
  const folder = await checkedOutAt(root, LOCAL_REF);
  if (folder !== undefined) throw new GitError('ledgerCheckedOut', errorTexts.ledgerCheckedOut(LEDGER_BRANCH, folder));
  const ids = await writeBlobs(root, [...contents.values()]);
  const commit = await commitOnto(root, {
    parent: files?.commit,
    files: new Map([...contents.keys()].map((path, index) => [path, ids[index] ?? ''])),
    removed,
    message: messageOf(lines, addition.events),
    at: laterOf(now, ledger),
  });
  const moved = await moveRef(root, LOCAL_REF, commit, local);
  return moved ? { lines, head: lines.at(-1)?.head ?? head, commit } : undefined;
}

function refuseUnsound({ state }: OpenLedger): void {
  if (state.kind === 'unsound') throw new LedgerError('ledgerUnsound', errorTexts.ledgerUnsound(), state.problems);
}

function headOf({ files, state }: OpenLedger): LedgerHead | undefined {
  return files === undefined || state.kind !== 'sound' ? undefined : state.head;
}

/** A clock that runs behind must not make the chain's time go back. */
function laterOf(now: string, { state }: OpenLedger): string {
  const last = state.kind === 'sound' ? (state.entries.at(-1)?.at ?? '') : '';
  return last > now ? last : now;
}

function linesOf(head: LedgerHead | undefined, events: readonly LedgerEvent[], at: string): AppendedLine[] {
  const lines: AppendedLine[] = [];
  for (const event of events) lines.push(appendEntry(lines.at(-1)?.head ?? head, event, at));
  return lines;
}

/** What is not there yet, so that a second run with the same plan writes nothing. */
function newFiles({ files }: OpenLedger, { objects = new Map(), files: more = new Map() }: LedgerAddition) {
  const contents = new Map<string, Uint8Array>();
  for (const [hash, bytes] of objects) if (files?.hashes.has(hash) !== true) contents.set(objectPath(hash), bytes);
  for (const [path, bytes] of more) {
    const there = files?.file(path);
    if (there === undefined || !Buffer.from(there).equals(bytes)) contents.set(path, bytes);
  }
  return contents;
}

/** What was expunged, now or before, and lies there: it goes in the same commit, so that no entry says more than was done. */
function expungedPaths({ files, state }: OpenLedger, { events }: LedgerAddition): string[] {
  const entries = state.kind === 'sound' ? state.entries : [];
  const objects = [...entries, ...events].flatMap((event) => (event.type === 'expunged' ? [event.object] : []));
  return [...new Set(objects)].filter((hash) => files?.hashes.has(hash) === true).map(objectPath);
}

/** The whole ledger is verified with its new lines before anything is stored: what is written is sound. */
function check(text: Uint8Array, { files, zone }: OpenLedger, { objects }: LedgerAddition, now: string): void {
  const { problems } = verifyLedger(text, {
    store: (hash) => objects?.get(hash) ?? files?.object(hash),
    now,
    dayOf: dayOf(zone),
  });
  if (problems.length > 0) throw new LedgerError('ledgerWouldBeUnsound', errorTexts.ledgerWouldBeUnsound(), problems);
}

function messageOf(lines: readonly AppendedLine[], events: readonly LedgerEvent[]): string {
  const title = lines.length === 0 ? 'Files of the ledger' : `Entries up to ${lines.at(-1)?.head.seq}`;
  const rows = lines.map(({ head }, index) => `${head.seq} ${events[index]?.type} ${head.hash}`);
  return `${title}\n\n${rows.join('\n')}\n`;
}
