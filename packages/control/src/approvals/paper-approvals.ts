// The file in which a person states what was approved on paper before the ledger began. Nothing in it is guessed or filled in.
import { isoDate, nonEmpty, once, validateData, type DataProblem } from '@clausemark/manual';
import * as z from 'zod';
import { isDay } from '../calendar/days.ts';

const paper = once(() => ({
  approved_by: nonEmpty().describe('Who approved it, as the paper says: names, and functions where it tells them.'),
  date: isoDate().refine(isDay, 'must be a day that exists').describe('Day of the approval on paper.'),
  reference: nonEmpty().optional().describe('Where the paper is kept.'),
}));

export const paperApprovalsSchema = once(() =>
  z.strictObject({
    documents: z
      .array(
        z.strictObject({
          id: nonEmpty().describe('Key of the document: its id, with the language behind a colon for a translation.'),
          revision: nonEmpty().describe('Revision that was approved.'),
          ...paper(),
        }),
      )
      .min(1)
      .describe('One line a document.'),
  }),
);

export type PaperApprovals = z.output<ReturnType<typeof paperApprovalsSchema>>;

export function readPaperApprovals(
  path: string,
  text: string,
): { readonly value: PaperApprovals | undefined; readonly problems: readonly DataProblem[] } {
  const { value, problems } = validateData(path, text, paperApprovalsSchema());
  return { value, problems };
}

/** How the ledger cites it, in one sentence. */
export function paperCitation(approvedBy: string, date: string, reference?: string): string {
  return `Approved on paper by ${approvedBy} on ${date}${reference === undefined ? '' : `; ${reference}`}`;
}
