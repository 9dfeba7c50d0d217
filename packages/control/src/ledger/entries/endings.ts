// Entries that take a text out of force, and reviews that leave it as it is.
import * as z from 'zod';
import { act, subject } from './approval.ts';
import { day, hash, text } from './fields.ts';

/** From `effective` on the revision counts as if it had not been released; the one before it is in force again. */
export const revisionWithdrawn = z.strictObject({
  ...subject,
  ...act,
  type: z.literal('revision.withdrawn'),
  digest: hash,
  effective: day,
  reason: text,
});

/** From `effective` on nothing of the document is in force, for ever: ids are not used again. */
export const documentObsoleted = z.strictObject({
  ...subject,
  ...act,
  type: z.literal('document.obsoleted'),
  digest: hash,
  effective: day,
  reason: text,
  successors: z.array(text),
  keepUntil: day.nullable(),
});

export const reviewCompleted = z.strictObject({
  type: z.literal('review.completed'),
  doc: text,
  revision: text,
  digest: hash,
  on: day,
  outcome: z.enum(['adequate', 'revise', 'withdraw']),
  person: text,
  role: text,
});
