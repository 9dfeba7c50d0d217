// REV003: the revision history ends with the current revision, and its entry says when, who and what.
import { documentTypes } from '@clausemark/manual';
import { isNewestFirst } from '../../document/history-order.ts';
import { readHistory, type HistoryEntry } from '../../document/read-history.ts';
import { hasFields } from '../../fields/has-fields.ts';
import { isUnknown } from '../../fields/is-unknown.ts';
import { defineRule } from '../../rule/define-rule.ts';
import { namesDay } from '../../language/names-day.ts';
import { noOptions } from '../../rule/no-options.ts';
import { plainRevision } from '../../text/plain-revision.ts';

const why = 'Readers and auditors look into the history to see which revision this is and what is new in it.';

export const historyHasCurrent = defineRule({
  code: 'REV003',
  name: 'history-has-current',
  summary: 'The revision history ends with the current revision: when, who, what.',
  scope: 'document',
  since: '0.1.0',
  level: 'error',
  basis: ['iso9001@2015:7.5.3.2'],
  options: noOptions,
  messages: {
    noEntries: {
      what: 'The section "{section}" has no entries.',
      why,
      mend: 'Add a table with the columns Revision, Date, Author and Summary, and a row for revision {revision}.',
    },
    noCurrent: {
      what: 'The history ends with revision {last}; the document is revision {revision}.',
      why,
      mend: 'Add an entry for revision {revision} with its date, the role of its author and what changed, or correct `revision`.',
    },
    notNewest: {
      what: 'The history goes on to revision {last}; the document is revision {revision}.',
      why,
      mend: 'Set `revision` to {last} if that is what the text is, or remove the later entry.',
    },
    incomplete: {
      what: 'The entry for revision {revision} in the history has no {lacking}.',
      why: 'An entry without date, author or summary does not show who changed what, and when.',
      mend: 'Add {lacking} to the entry.',
    },
    noDate: {
      what: 'The entry for revision {revision} in the history has the date "{date}", and there is no such day.',
      why: 'The history shows since when the revision has been there; without a day it does not.',
      mend: 'Write the day as YYYY-MM-DD.',
    },
  },
  *check({ document, manual, config, finding }) {
    const current = document.text('revision');
    if (!hasFields(document) || current === undefined || isUnknown(current)) return;
    const history = readHistory(manual, document);
    if (history === undefined) return;
    const { heading, entries, missing } = history;
    const place = document.at(`section:${heading.slug}`);
    if (entries.length === 0) {
      if (document.status === 'draft') return;
      const isAskedFor = documentTypes(config)
        .get(document.type ?? 'record')
        ?.sections.includes('revision-history');
      if (isAskedFor === true) yield finding('noEntries', place, { section: heading.text, revision: current });
      return;
    }
    const newest = newestOf(entries, current);
    const own = entries.findLast((entry) => isSame(entry, current));
    const last = plainRevision(newest?.revision ?? '');
    if (own === undefined)
      yield finding('noCurrent', document.at(place.anchor, newest?.span), { last, revision: current });
    else if (own !== newest && newest !== undefined && !isSame(newest, current)) {
      yield finding('notNewest', document.at(place.anchor, newest.span), { last, revision: current });
    } else {
      const blank = (['date', 'author', 'summary'] as const).filter(
        (part) => own.cells[part] !== undefined && isBlank(own.cells[part].text),
      );
      const lacking = [...blank, ...missing].map((part) => WORDS[part]).join(', ');
      if (lacking !== '')
        yield finding('incomplete', document.at(`${place.anchor}/current`, own.span), { revision: current, lacking });
      const { date } = own.cells;
      if (date !== undefined && !isBlank(date.text) && !isPattern(date.text) && !namesDay(date.text)) {
        const data = { revision: current, date: date.text.slice(0, 40) };
        yield finding('noDate', document.at(`${place.anchor}/date`, date.span), data);
      }
    }
  },
});

const WORDS = { date: 'date', author: 'author', summary: 'summary', revision: 'revision' } as const;

/** Where neither revisions nor dates tell, by where the current revision stands. */
function newestOf(entries: readonly HistoryEntry[], current: string): HistoryEntry | undefined {
  const dated = entries.map(({ revision, cells }) => ({ revision, date: cells.date?.text.trim() ?? '' }));
  const [first] = entries;
  return (isNewestFirst(dated) ?? (first !== undefined && isSame(first, current))) ? first : entries.at(-1);
}

function isSame(entry: HistoryEntry, current: string): boolean {
  if (entry.revision === current) return true;
  return plainRevision(entry.revision).toLowerCase() === plainRevision(current).toLowerCase();
}

/** 2026-__-__ and DD.MM.YYYY wait to be filled in; that is a matter of placeholder. */
function isPattern(date: string): boolean {
  return /__|xx|\b(?:dd|tt|mm|jj)[-./]|yyyy/i.test(date);
}

function isBlank(text: string): boolean {
  return /^(?:[-\u2013\u2014\s]*|n\/?a)$/i.test(text) || isUnknown(text);
}
