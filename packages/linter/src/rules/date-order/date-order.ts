// DAT002: the dates of a document can be true together: nothing done is in the future, and what comes first is earlier.
import type { Location, Manual, ManualDocument, Span } from '@clausemark/manual';
import { isRealDate } from '../../calendar.ts';
import { readHistory } from '../../document/read-history.ts';
import { hasFields } from '../../fields/has-fields.ts';
import { textIn } from '../../fields/text-in.ts';
import { isNewestFirst } from '../../document/history-order.ts';
import { defineRule } from '../../rule/define-rule.ts';
import { noOptions } from '../../rule/no-options.ts';
import { plainRevision } from '../../text/plain-revision.ts';

/** Dates that follow each other. */
const IN_ORDER = [
  { field: 'obsolete_date', earlier: 'effective_date' },
  { field: 'keep_until', earlier: 'obsolete_date' },
] as const;

const why = 'Dates that cannot be true together make all of them doubtful as evidence.';

export const dateOrder = defineRule({
  code: 'DAT002',
  name: 'date-order',
  summary: 'The dates of a document can be true together.',
  scope: 'document',
  since: '0.1.0',
  level: 'error',
  basis: ['iso9001@2015:7.5.3.2'],
  options: noOptions,
  messages: {
    future: {
      what: '`{field}` is {date}, a day that is still to come.',
      why: 'What has been done cannot have been done in the future.',
      mend: 'Enter the day on which it was done.',
    },
    before: {
      what: '`{field}` is {date}, earlier than `{earlier}` ({other}).',
      why,
      mend: 'Correct the one that is wrong.',
    },
    history: {
      what: 'The entry for revision {revision} has the date {date}, which is out of order with its neighbour ({other}).',
      why,
      mend: 'Correct the date of the entry, or move the entry to its place.',
    },
    historyFuture: {
      what: 'The entry for revision {revision} has the date {date}, later than {than}.',
      why: 'What has been done cannot have been done in the future.',
      mend: 'Enter the day on which the revision was made.',
    },
    late: {
      what: 'Revision {revision} was made on {date}, after it took effect on {effective}.',
      why: 'People were to work by a revision that did not exist yet.',
      mend: 'Set `effective_date` to a day after the revision was approved, or correct the date in the history.',
    },
  },
  *check({ document, manual, today, finding }) {
    if (!hasFields(document)) return;
    const last = day(textIn(document, 'review', 'last'));
    const effective = day(document.text('effective_date'));
    if (last !== undefined && last > today)
      yield finding('future', document.at('fm:/review/last'), { field: 'review.last', date: last });
    for (const { field, earlier } of IN_ORDER) {
      const date = day(document.text(field));
      const other = date && day(document.text(earlier));
      if (date === undefined || other === undefined || date >= other) continue;
      yield finding('before', document.at(`fm:/${field}`), { field, date, earlier, other });
    }
    const ordered = datedEntries(manual, document);
    let other = '';
    for (const { revision, date, span } of ordered) {
      const place = (): Location => document.at(`history:${revision}`, span);
      if (other > date) yield finding('history', place(), { revision, date, other });
      if (date > today && date > (effective ?? '')) {
        const than = effective === undefined ? 'today' : 'today and than the effective date';
        yield finding('historyFuture', place(), { revision, date, than });
      }
      other = date;
    }
    if (document.status !== 'released' || effective === undefined) return;
    const newest = plainRevision(document.text('revision') ?? '');
    const current = ordered.findLast(({ revision }) => revision === newest);
    if (current === undefined || current.date <= effective) return;
    if (current.date > today) return;
    const { revision, date, span } = current;
    yield finding('late', document.at(`history:${revision}`, span), { revision, date, effective });
  },
});

function day(text: string | undefined): string | undefined {
  return text !== undefined && isRealDate(text) ? text : undefined;
}

interface DatedEntry {
  readonly revision: string;
  readonly date: string;
  readonly span: Span;
}

/** The entries of the history that have a date, the oldest first. */
function datedEntries(manual: Manual, document: ManualDocument): readonly DatedEntry[] {
  const entries: DatedEntry[] = [];
  for (const { revision, cells } of readHistory(manual, document)?.entries ?? []) {
    const date = day(cells.date?.text.trim());
    if (date !== undefined && cells.date !== undefined)
      entries.push({ revision: plainRevision(revision), date, span: cells.date.span });
  }
  const newestFirst = isNewestFirst(entries) ?? (entries[0]?.date ?? '') > (entries.at(-1)?.date ?? '');
  return newestFirst ? entries.reverse() : entries;
}
