// Reads ledger.jsonl: bytes to lines, each with its hash and its entry. Everything that is not exactly in form is a problem.
import { CanonicalError } from '../canonical/canonical-error.ts';
import { readCanonical } from '../canonical/read-canonical.ts';
import { sha256 } from '../hash/sha256.ts';
import { eventSchema, eventTypes, LEDGER_VERSION, placeSchema, type LedgerEntry } from './entry.ts';
import type { LedgerProblem, LedgerProblemCode } from './ledger-problem.ts';

export interface LedgerLine {
  /** 1-based. */
  readonly line: number;
  /** SHA-256 of the line without its line end. */
  readonly hash: string;
  /** Undefined when the line is no entry. */
  readonly entry: LedgerEntry | undefined;
}

export interface LedgerText {
  readonly lines: readonly LedgerLine[];
  readonly problems: readonly LedgerProblem[];
}

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** Never throws. */
export function readLedger(input: Uint8Array | string): LedgerText {
  const text = typeof input === 'string' ? input : decode(input);
  if (text === undefined) return nothing('not-utf8');
  if (text === '') return nothing('empty');
  const problems: LedgerProblem[] = [];
  const ended = text.endsWith('\n');
  const rows = (ended ? text.slice(0, -1) : text).split('\n');
  if (!ended) problems.push({ code: 'missing-last-newline', line: rows.length, detail: '' });
  const lines = rows.map((row, index): LedgerLine => {
    const read = readEntry(row);
    if ('code' in read) problems.push({ ...read, line: index + 1 });
    return { line: index + 1, hash: sha256(row), entry: 'code' in read ? undefined : read.entry };
  });
  return { lines, problems };
}

type Read = { readonly entry: LedgerEntry } | { readonly code: LedgerProblemCode; readonly detail: string };

function readEntry(row: string): Read {
  try {
    return checkEntry(readCanonical(row));
  } catch (error) {
    if (!(error instanceof CanonicalError)) throw error;
    return { code: 'not-canonical', detail: error.message };
  }
}

function checkEntry(value: unknown): Read {
  if (value === null || typeof value !== 'object' || Array.isArray(value))
    return { code: 'bad-entry', detail: 'no object' };
  const { v, seq, prev, at, ...event } = value as Readonly<Record<string, unknown>>;
  if (v !== LEDGER_VERSION) return { code: 'unknown-version', detail: String(v).slice(0, 40) };
  const { type } = event;
  if (!eventTypes.some((known) => known === type)) return { code: 'unknown-type', detail: String(type).slice(0, 40) };
  const [place, body] = [placeSchema.safeParse({ v, seq, prev, at }), eventSchema.safeParse(event)];
  const issue = place.error?.issues[0] ?? body.error?.issues[0];
  if (issue !== undefined) return { code: 'bad-entry', detail: `${issue.path.join('.')}: ${issue.message}` };
  return { entry: { ...(body.data as LedgerEntry), ...place.data } };
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    return decoder.decode(bytes);
  } catch {
    return undefined;
  }
}

function nothing(code: LedgerProblemCode): LedgerText {
  return { lines: [], problems: [{ code, line: 0, detail: '' }] };
}
