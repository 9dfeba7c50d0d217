// The record of a periodic review: who compared which text with the work, when, and what came out. It travels with the change that
// moves `review.last`, outside of controlled and gate paths; on the main branch the ledger takes it up as `review.completed`.
import { isoDate, nonEmpty, once, validateData, type DataProblem } from '@clausemark/manual';
import * as z from 'zod';
import { isDay } from '../calendar/days.ts';

export const REVIEW_VERSION = 'clausemark-review/1';
export const REVIEWS_FOLDER = 'reviews/';
export const reviewOutcomes = ['adequate', 'revise', 'withdraw'] as const;
export type ReviewOutcome = (typeof reviewOutcomes)[number];

export const reviewRecordSchema = once(() =>
  z.strictObject({
    v: z.literal(REVIEW_VERSION),
    doc: nonEmpty().describe("Key of the document: its id, and its language where that is not the manual's."),
    revision: nonEmpty().describe('Revision that was reviewed.'),
    digest: z
      .string()
      .regex(/^[0-9a-f]{64}$/, 'must be a SHA-256 in hex')
      .describe('Controlled digest of the text that was reviewed. Another text needs another review.'),
    on: isoDate().refine(isDay, 'must be a day that exists').describe('Day of the review.'),
    outcome: z.enum(reviewOutcomes).describe('adequate: it stays as it is. revise, withdraw: a change follows.'),
    person: nonEmpty().describe('Key of the person in people.yaml who reviewed it.'),
    role: nonEmpty().describe('Role the person acted in: the owner or the approver of the document.'),
    note: nonEmpty().optional().describe('What was compared, or what has to change.'),
  }),
);

export type ReviewRecord = z.output<ReturnType<typeof reviewRecordSchema>>;

export type ReviewRecordRead =
  | { readonly record: ReviewRecord; readonly problems: readonly [] }
  | { readonly record: undefined; readonly problems: readonly DataProblem[] };

/** Where the record of a review lies, from the root of the manual. */
export function reviewRecordPath({ doc, on }: Pick<ReviewRecord, 'doc' | 'on'>): string {
  return `${REVIEWS_FOLDER}${doc.replace(/[^\w.-]+/g, '_')}-${on}.yaml`;
}

export function isReviewRecord(path: string): boolean {
  return path.startsWith(REVIEWS_FOLDER) && path.endsWith('.yaml');
}

export function readReviewRecord(path: string, text: string): ReviewRecordRead {
  const { value, problems } = validateData(path, text, reviewRecordSchema());
  return value === undefined ? { record: undefined, problems } : { record: value, problems: [] };
}

/** One key a line, in the order of the schema. */
export function reviewRecord(record: ReviewRecord): string {
  const keys = ['v', 'doc', 'revision', 'digest', 'on', 'outcome', 'person', 'role', 'note'] as const;
  const lines = keys.flatMap((key) => (record[key] === undefined ? [] : [`${key}: ${JSON.stringify(record[key])}`]));
  return `# Review of a document, made by \`clausemark review\`. Goes to the main branch by pull request.\n${lines.join('\n')}\n`;
}
