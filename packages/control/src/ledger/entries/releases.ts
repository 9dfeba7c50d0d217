// Entries that put a text in force, or change what is in force without a new revision.
import * as z from 'zod';
import { act, subject } from './approval.ts';
import { attachment, day, digestStep, hash, policy, text } from './fields.ts';

/** `objects`: the source of the document first, then its attachments. */
const content = {
  title: text,
  meaning: hash,
  objects: z.array(hash).min(1),
  attachments: z.array(attachment),
} as const;

/** A document that was in force on paper before the ledger began. `cites` names the old approval. */
export const baseline = z.strictObject({
  ...subject,
  ...content,
  type: z.literal('baseline'),
  digest: hash,
  effective: day,
  cites: text,
  policy,
});

export const revisionReleased = z.strictObject({
  ...subject,
  ...content,
  ...act,
  type: z.literal('revision.released'),
  digest: hash,
  effective: day,
  class: z.enum(['format', 'editorial', 'substantive', 'new', 'move']),
  /** Change request; null where the policy asks for none. */
  change: text.nullable(),
});

/** In force at once on one authorised approval, until it is ratified or its last day `expires` is over. */
export const emergencyReleased = z.strictObject({
  ...subject,
  ...content,
  ...act,
  type: z.literal('emergency.released'),
  digest: hash,
  effective: day,
  expires: day,
  change: text,
  reason: text,
  risk: text,
});

export const emergencyRatified = z.strictObject({
  ...subject,
  ...act,
  type: z.literal('emergency.ratified'),
  digest: hash,
});

/** The same meaning typed otherwise, under the same revision. */
export const formatUpdated = z.strictObject({
  ...subject,
  ...content,
  ...act,
  type: z.literal('format.updated'),
  digest: digestStep,
});

/** Another effective date before the old one has come. `on` is the day of the act in the organisation's zone. */
export const revisionRescheduled = z.strictObject({
  ...subject,
  ...content,
  ...act,
  type: z.literal('revision.rescheduled'),
  digest: digestStep,
  from: day,
  to: day,
  on: day,
  reason: text,
});
