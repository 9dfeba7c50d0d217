// What a platform says about one change, as a file: who wrote it, who reviewed which commit. Every platform's adapter writes this one form;
// gate and ledger read it. It holds no digest: those are computed from git, so the file cannot claim that somebody saw a text.
import * as z from 'zod';
import { isInstant } from '../calendar/days.ts';
import { repeatedKey } from '../canonical/repeated-key.ts';
import { commit, hash, instant, position, text } from '../ledger/entries/fields.ts';

export const EVIDENCE_VERSION = 'clausemark-evidence/1';

const evidenceCommit = z.strictObject({
  id: commit,
  authorEmail: z.string(),
  committerEmail: z.string(),
  message: z.string(),
  platformSigned: z
    .boolean()
    .describe('True when the platform made the commit and signed it (web editor, merge button).'),
});

const evidenceReview = z.strictObject({
  id: z.int().min(0),
  userId: text.describe('Permanent account id, never a login: the number on GitHub, elsewhere `gitlab:17`.'),
  account: z.enum(['person', 'bot']),
  state: z.enum(['APPROVED', 'CHANGES_REQUESTED', 'DISMISSED', 'COMMENTED', 'PENDING']),
  at: instant,
  commit: commit.nullable().describe('The commit that was reviewed; null when it vanished: then it approves nothing.'),
  dismissed: z
    .strictObject({ was: z.enum(['APPROVED', 'CHANGES_REQUESTED']), by: text })
    .optional()
    .describe('What a dismissed review had been, and the account that dismissed it.'),
  url: z.string().optional(),
});

export const signedStatement = z.strictObject({
  doc: text,
  revision: text,
  digest: hash,
  repo: text,
  person: text,
  role: text,
  decision: z.enum(['approved', 'rejected']),
  meaning: text,
  at: instant,
  seen: z.strictObject({ seq: position, hash }),
  signature: text.describe('SSH signature over the statement, namespace clausemark-approval@v1.'),
});

export const evidenceSchema = z
  .strictObject({
    v: z.literal(EVIDENCE_VERSION),
    host: text.describe('Host of the platform, for example github.com.'),
    repo: text.describe('Repository on it, for example acme/qms.'),
    change: z.int().min(1).nullable().describe('Number of the pull or merge request.'),
    head: commit.describe('Last commit of its branch.'),
    merge: commit.nullable().describe('The commit that merges it, or tries to; null when there is none.'),
    mergedAt: instant.nullable().describe('When it was merged; null while it is open.'),
    accounts: z
      .array(text)
      .describe('Account ids of the author of the request and of everyone who pushed to its branch.'),
    commits: z.array(evidenceCommit).describe('Its commits. git is asked as well; neither can hide one of the other.'),
    reviews: z
      .array(evidenceReview)
      .refine(
        (reviews) => new Set(reviews.map(({ id }) => id)).size === reviews.length,
        'one review stands here twice',
      ),
    statements: z
      .array(signedStatement)
      .default([])
      .describe('Approvals signed with a key (`clausemark approve --sign`).'),
    gaps: z
      .array(text)
      .default([])
      .describe('What could not be learnt about who contributed. With any gap nothing passes.'),
  })
  .describe('Who contributed to a change and who reviewed what, as a platform says.');

export type EvidenceFile = z.output<typeof evidenceSchema>;
export type EvidenceReview = EvidenceFile['reviews'][number];
export type EvidenceCommit = EvidenceFile['commits'][number];

export type EvidenceRead =
  | { readonly ok: true; readonly evidence: EvidenceFile }
  | { readonly ok: false; readonly problem: string };

/** Reads the text of an evidence file. Anything unexpected in it refuses all of it. */
export function readEvidence(json: string): EvidenceRead {
  const value = parse(json);
  if (value === undefined) return { ok: false, problem: 'it is not JSON' };
  const twice = repeatedKey(json);
  if (twice !== undefined) return { ok: false, problem: `the key "${twice}" stands here twice` };
  const { success, data, error } = evidenceSchema.safeParse(value);
  if (success) return { ok: true, evidence: data };
  const [issue] = error.issues;
  return { ok: false, problem: `${issue?.path.join('.') || 'the whole'}: ${issue?.message ?? 'not as expected'}` };
}

/** An instant as platforms write it (`…11.123Z`, `…11+02:00`) in our one spelling; undefined when it is none. */
export function plainInstant(written: string): string | undefined {
  const time = Date.parse(written);
  if (Number.isNaN(time)) return undefined;
  const instantText = new Date(time).toISOString().replace(/\.\d{3}Z$/, 'Z');
  return isInstant(instantText) ? instantText : undefined;
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json) as unknown;
  } catch {
    return undefined;
  }
}
