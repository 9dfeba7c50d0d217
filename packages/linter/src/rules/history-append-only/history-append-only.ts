// REV004: what the revision history said of earlier revisions, it goes on saying.
import type { ManualDocument } from '@clausemark/manual';
import { bringsBack } from '../../change/brings-back.ts';
import { lifeStage } from '../../change/life-stage.ts';
import { readHistory, type HistoryEntry } from '../../document/read-history.ts';
import { defineRule } from '../../rule/define-rule.ts';
import { noOptions } from '../../rule/no-options.ts';
import type { Manual } from '@clausemark/manual';

const why = 'The history is a record of what was done; rewritten, it shows what somebody would like to have done.';

export const historyAppendOnly = defineRule({
  code: 'REV004',
  name: 'history-append-only',
  summary: 'Earlier entries of a revision history stay as they are.',
  scope: 'change',
  since: '0.2.0',
  level: 'error',
  basis: ['iso9001@2015:7.5.3.2'],
  options: noOptions,
  messages: {
    rewritten: {
      what: 'The history of {id} now says something else of revision {revision}.',
      why,
      mend: 'Put the entry back as it was; correct it by an entry of the new revision that says what was wrong.',
    },
    removed: {
      what: 'The history of {id} had an entry for revision {revision}, and it is gone.',
      why,
      mend: 'Put the entry back.',
    },
  },
  *check({ change, today, finding }) {
    for (const document of change.documents) {
      const { name: id, base, before, after, judged, at } = document;
      if (before === undefined || after === undefined || lifeStage(base) !== 'released') continue;
      if (judged.class === 'editorial' || bringsBack(change, document, today)) continue;
      const old = entriesIn(change.base, before);
      if (old.length === 0) continue;
      const history = readHistory(change.head, after);
      const rows = entriesIn(change.head, after);
      const section = history === undefined ? '' : `section:${history.heading.slug}`;
      for (const { revision, text } of old) {
        const now = rows.find((row) => row.revision === revision);
        if (now?.text === text) continue;
        const message = now === undefined ? 'removed' : 'rewritten';
        yield finding(message, now === undefined ? at(section) : after.at(section, now.entry.span), { id, revision });
      }
    }
  },
});

interface Row {
  readonly revision: string;
  readonly text: string;
  readonly entry: HistoryEntry;
}

/** What an entry says, cell by cell, blanks at the ends of cells left out. */
function entriesIn(manual: Manual, document: ManualDocument): Row[] {
  return (readHistory(manual, document)?.entries ?? []).map((entry) => ({
    revision: entry.revision.trim(),
    text: JSON.stringify(
      Object.entries(entry.cells)
        .map(([column, cell]) => [column, cell.text.trim()])
        .sort(),
    ),
    entry,
  }));
}
