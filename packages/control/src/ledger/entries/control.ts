// Entries about the control itself: its rules, people and keys, what was observed of the platform, gaps, corrections.
import * as z from 'zod';
import { act } from './approval.ts';
import { day, hash, instant, moment, policy, position, text } from './fields.ts';

/** The first entry, and the only one of its kind. */
export const genesis = z.strictObject({
  type: z.literal('genesis'),
  organisation: text,
  repo: text,
  timezone: text,
  policy,
});

/** Changed gate files; `digest` is what was approved, `policy` what it was judged by: the rules before the change. */
export const gateChanged = z.strictObject({
  ...act,
  type: z.literal('gate.changed'),
  files: z.array(z.strictObject({ path: text, from: hash.nullable(), to: hash.nullable() })).min(1),
  digest: hash,
});

export const personChanged = z.strictObject({
  type: z.literal('person.changed'),
  person: text,
  what: z.enum(['added', 'changed', 'left']),
  on: day,
});

/** `proof` is a signature of `keyStatement` by the key itself: nobody can register a key he does not hold. */
export const keyAdded = z.strictObject({
  ...act,
  type: z.literal('key.added'),
  person: text,
  key: text,
  fingerprint: text,
  from: moment,
  to: moment.nullable(),
  proof: text,
});

export const keyRevoked = z.strictObject({
  type: z.literal('key.revoked'),
  person: text,
  fingerprint: text,
  /** Signatures from here on are void. */
  from: moment,
  reason: text,
});

export const acknowledgementBatch = z.strictObject({
  type: z.literal('acknowledgement.batch'),
  items: z.array(z.strictObject({ person: text, doc: text, revision: text, digest: hash, at: instant })).min(1),
});

/** A snapshot of platform settings by rule (CTL001 and so on). */
export const controlObserved = z.strictObject({
  type: z.literal('control.observed'),
  rules: z.array(z.strictObject({ rule: text, state: z.enum(['ok', 'finding', 'unknown']), detail: z.string() })),
});

/** A time, or a change, in which the control did not work: outage, force push, bypass. */
export const controlGap = z.strictObject({
  type: z.literal('control.gap'),
  cause: z.enum(['outage', 'force-push', 'bypass', 'drift', 'other']),
  from: instant,
  to: instant.nullable(),
  note: text,
});

/** Entries are never edited: an error is named by a later entry. It changes nothing of what is in force. */
export const correction = z.strictObject({ type: z.literal('correction'), corrects: position, hash, note: text });

/**
 * An object removed for legal reasons; its digest stays. Two persons, like a gate change. Both texts stay for ever, so neither names
 * what was removed.
 */
export const expunged = z.strictObject({
  ...act,
  type: z.literal('expunged'),
  object: hash,
  reason: text,
  /** Who may demand it, or decided it: a court, a law, an office of the company. Who approved the act stands in `approvals`. */
  authority: text,
});
