// Makes the next line of the ledger. Writing it to disk and pushing it is for the workspace.
import { canonicalJson, type CanonicalValue } from '../canonical/canonical-json.ts';
import { sha256 } from '../hash/sha256.ts';
import { eventSchema, LEDGER_VERSION, placeSchema, type LedgerEvent } from './entry.ts';

/** Where a ledger ends: number and hash of its last line. Also what an anchor says. */
export interface LedgerHead {
  readonly seq: number;
  readonly hash: string;
}

export interface AppendedLine {
  /** The line with its line end. */
  readonly line: string;
  readonly head: LedgerHead;
}

/**
 * The line of an event behind a head.
 *
 * @param head undefined for the first line, which must be a genesis
 * @param at UTC instant, from the caller's clock
 * @throws Error when the event does not fit its schema, ZodError with what is wrong as its cause
 * @throws CanonicalError for texts that have no canonical form
 */
export function appendEntry(head: LedgerHead | undefined, event: LedgerEvent, at: string): AppendedLine {
  if ((head === undefined) !== (event.type === 'genesis'))
    throw new Error('A ledger begins with its one genesis entry.');
  const body = eventSchema.safeParse(event);
  const place = placeSchema.safeParse({ v: LEDGER_VERSION, seq: (head?.seq ?? 0) + 1, prev: head?.hash ?? null, at });
  const cause = body.error ?? place.error;
  if (cause !== undefined) throw new Error(`The event ${event.type} is not complete.`, { cause });
  const text = canonicalJson({ ...body.data, ...place.data } as unknown as CanonicalValue);
  return { line: `${text}\n`, head: { seq: (head?.seq ?? 0) + 1, hash: sha256(text) } };
}
