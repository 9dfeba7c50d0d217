// One ledger entry: a discriminated union over `type`. A type that is not here is refused, never skipped.
import * as z from 'zod';
import * as control from './entries/control.ts';
import * as endings from './entries/endings.ts';
import { hash, instant, position } from './entries/fields.ts';
import * as releases from './entries/releases.ts';

export const LEDGER_VERSION = 'clausemark-ledger/1';

/** What an event says before it has a place in the ledger. */
export const eventSchema = z.discriminatedUnion('type', [
  control.genesis,
  releases.baseline,
  releases.revisionReleased,
  endings.revisionWithdrawn,
  endings.documentObsoleted,
  releases.revisionRescheduled,
  releases.formatUpdated,
  releases.emergencyReleased,
  releases.emergencyRatified,
  endings.reviewCompleted,
  control.gateChanged,
  control.personChanged,
  control.keyAdded,
  control.keyRevoked,
  control.acknowledgementBatch,
  control.controlObserved,
  control.controlGap,
  control.correction,
  control.expunged,
]);

export type LedgerEvent = z.output<typeof eventSchema>;
export type LedgerEventType = LedgerEvent['type'];

/** The place of an event: its number, the hash of the line before, the instant it was written. */
export const placeSchema = z.strictObject({
  v: z.literal(LEDGER_VERSION),
  seq: position,
  prev: hash.nullable(),
  at: instant,
});

export type LedgerPlace = z.output<typeof placeSchema>;
export type LedgerEntry = LedgerEvent & LedgerPlace;
export type EntryOf<Type extends LedgerEventType> = Extract<LedgerEvent, { type: Type }> & LedgerPlace;

export const eventTypes: readonly LedgerEventType[] = eventSchema.options.map((option) => option.shape.type.value);
