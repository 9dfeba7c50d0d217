// REV005: the entry of the current revision says what changed, so that a reader need not compare two texts.
import * as z from 'zod';
import { readHistory } from '../../document/read-history.ts';
import { isUnknown } from '../../fields/is-unknown.ts';
import { emptySummary } from '../../language/empty-summaries.ts';
import { defineRule } from '../../rule/define-rule.ts';
import { plainRevision } from '../../text/plain-revision.ts';

export const summaryMeaningful = defineRule({
  code: 'REV005',
  name: 'summary-meaningful',
  summary: 'The revision history says what changed with the current revision.',
  scope: 'document',
  since: '0.2.0',
  level: 'warning',
  basis: ['iso9001@2015:7.5.3.2'],
  options: {
    defaults: { words: 5 },
    schema: () =>
      z.strictObject({
        words: z
          .union([
            z
              .string()
              .regex(/^\d{1,2}$/)
              .transform(Number),
            z.int(),
          ])
          .default(5)
          .describe('Fewest words a summary needs. The first entry of a history may be shorter.'),
      }),
  },
  messages: {
    saysNothing: {
      what: 'The entry of revision {revision} says "{summary}", which could stand at any revision.',
      why: 'Approvers and readers look there for what is new, and the text itself does not tell them.',
      mend: 'Name the section and what is different in it, for example "6.2: certificates are kept 10 years instead of 7".',
    },
    tooShort: {
      what: 'The entry of revision {revision} says "{summary}": {count} of at least {least} words.',
      why: 'Approvers and readers look there for what is new, and the text itself does not tell them.',
      mend: 'Name the section and what is different in it, for example "6.2: certificates are kept 10 years instead of 7".',
    },
  },
  *check({ document, manual, options, finding }) {
    const current = document.text('revision');
    if (current === undefined || isUnknown(current)) return;
    const history = readHistory(manual, document);
    const entries = history?.entries ?? [];
    const own = entries.findLast(({ revision }) => plainRevision(revision) === plainRevision(current));
    const cell = own?.cells.summary;
    if (history === undefined || cell === undefined || entries.length < 2 || !isTable(own?.cells)) return;
    const summary = cell.text.trim();
    if (summary === '' || isUnknown(summary)) return;
    const isEmpty = emptySummary(summary);
    const words = summary.match(/[\p{L}\p{N}][\p{L}\p{N}.'’-]*/gu) ?? [];
    if (!isEmpty && words.length >= options.words) return;
    const place = document.at(`section:${history.heading.slug}/summary`, cell.span);
    const revision = current;
    const shown = summary.length > 60 ? `${summary.slice(0, 59)}…` : summary;
    if (isEmpty) yield finding('saysNothing', place, { revision, summary: shown });
    else yield finding('tooShort', place, { revision, summary: shown, count: words.length, least: options.words });
  },
});

/** In a list the parts of an entry cannot be told apart, so its words cannot be counted. */
function isTable(cells: NonNullable<ReturnType<typeof readHistory>>['entries'][number]['cells'] | undefined): boolean {
  return cells?.date !== undefined && cells.summary !== undefined && cells.date.span.start !== cells.summary.span.start;
}
