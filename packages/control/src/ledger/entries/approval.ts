// An approval as the ledger keeps it: who, in which role, with which meaning, when, and the evidence. (21 CFR 11.50: printed name too.)
import * as z from 'zod';
import { commit, instant, policy, seen, source, text } from './fields.ts';

const evidence = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('github-review'),
    reviewId: z.int(),
    userId: z.int(),
    commit,
    url: text,
  }),
  /** A review on another platform. */
  z.strictObject({ kind: z.literal('review'), review: text, user: text, commit, url: text }),
  /** A statement signed with an SSH key; the statement is rebuilt from the entry. */
  z.strictObject({ kind: z.literal('sshsig'), signature: text }),
]);

export const approval = z.strictObject({
  /** Key in people.yaml. */
  person: text,
  /** Name as printed then. */
  name: text,
  role: text,
  decision: z.literal('approved'),
  meaning: z.enum(['approval', 'review', 'ratification']),
  at: instant,
  /** The last entry the approver saw, for a review the last one the job saw. */
  seen,
  evidence,
});

export type LedgerApproval = z.output<typeof approval>;

/** What every act that needs approval carries. */
export const act = {
  authors: z.array(text),
  /**
   * `since-last-entry`: the authors are all who changed the document since its last entry, drafts included. Without it, an older entry, they are
   * those of the one change.
   */
  authorship: z.literal('since-last-entry').exactOptional(),
  approvals: z.array(approval),
  policy,
  source,
} as const;

/** The document an act is about, with what the matrix looks at. `doc` is the document key, `QP-07` or `QP-07:de`. */
export const subject = {
  doc: text,
  revision: text,
  docType: text,
  path: text,
  owner: text.nullable(),
  approver: text.nullable(),
} as const;
