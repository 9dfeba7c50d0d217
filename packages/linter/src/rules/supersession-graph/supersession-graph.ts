// LIF007: what replaces what is said on both sides, leads forward and ends somewhere.
import { documentById, type Manual, type ManualDocument } from '@clausemark/manual';
import { isRealDate } from '../../calendar.ts';
import { isUnknown } from '../../fields/is-unknown.ts';
import { defineRule } from '../../rule/define-rule.ts';
import { noOptions } from '../../rule/no-options.ts';

const why = 'Who holds the old document must find the new one, and who reads the new one must know what it ends.';

export const supersessionGraph = defineRule({
  code: 'LIF007',
  name: 'supersession-graph',
  summary: 'Documents that replace each other agree about it, and about the days.',
  scope: 'manual',
  since: '0.2.0',
  level: 'error',
  basis: ['iso9001@2015:7.5.3.2'],
  options: noOptions,
  messages: {
    circle: {
      what: '{id} replaces itself, by way of {path}.',
      why: 'A circle leads nobody to the document that applies.',
      mend: 'Take one of the documents out of `supersedes`.',
    },
    stillInForce: {
      what: '{id} is released and replaces {old}, which is {status} and not obsolete.',
      why: 'With both in force people work by either.',
      mend: 'Run `clausemark obsolete {old}` with {id} as its successor, or take {old} out of `supersedes`.',
    },
    notNamedByOld: {
      what: '{id} replaces {old}, and {old} does not name it in `superseded_by`.',
      why,
      mend: 'Add {id} to `superseded_by` of {old}.',
      level: 'warning',
    },
    notNamedByNew: {
      what: '{id} says that {next} replaces it, and {next} does not name it in `supersedes`.',
      why,
      mend: 'Add {id} to `supersedes` of {next} with its next revision, or correct `superseded_by`.',
      level: 'warning',
    },
    gap: {
      what: '{id} ends on {end}, and {next}, which replaces it, begins on {begin}.',
      why: 'In between nothing applies.',
      mend: 'Let {id} end on the day on which {next} begins.',
      level: 'warning',
    },
    beforeParent: {
      what: '{id} takes effect on {begin}, before {parent} above it, which does on {later}.',
      why: 'Until then it carries out something that does not apply.',
      mend: 'Let {id} take effect with {parent} or later.',
      level: 'warning',
    },
  },
  *checkEach({ document, manual, finding }) {
    const id = document.id;
    if (id === undefined || isUnknown(id)) return;
    const circle = circleFrom(manual, document);
    if (circle !== undefined) yield finding('circle', document.at('fm:/supersedes'), { id, path: circle.join(', ') });
    for (const { text: oldId, span } of document.items('supersedes')) {
      const old = documentById(manual, oldId);
      if (old === undefined || document.status !== 'released') continue;
      const place = document.at('fm:/supersedes', span);
      if (old.status === 'released') yield finding('stillInForce', place, { id, old: oldId, status: old.status });
      else if (old.status === 'obsolete' && !names(old, 'superseded_by', id)) {
        yield finding('notNamedByOld', place, { id, old: oldId });
      }
    }
    // Told in the successor, which is in force: nobody mends a document that is over.
    for (const { text: next } of document.items('superseded_by')) {
      const successor = documentById(manual, next);
      if (successor === undefined) continue;
      if (!names(successor, 'supersedes', id)) {
        yield finding('notNamedByNew', successor.at('fm:/supersedes'), { id, next });
      }
      const [end, begin] = [dayOf(document, 'obsolete_date'), dayOf(successor, 'effective_date')];
      if (end !== undefined && begin !== undefined && begin > end) {
        yield finding('gap', successor.at('fm:/effective_date'), { id, end, next, begin });
      }
    }
    const parent = documentById(manual, document.text('parent') ?? '');
    if (parent?.status !== 'released' || document.status !== 'released') return;
    const [begin, later] = [dayOf(document, 'effective_date'), dayOf(parent, 'effective_date')];
    if (begin !== undefined && later !== undefined && begin < later) {
      yield finding('beforeParent', document.at('fm:/effective_date'), { id, begin, parent: parent.id ?? '', later });
    }
  },
});

/** The documents between one and itself along `supersedes`; reported for the first of them by id only. */
function circleFrom(manual: Manual, start: ManualDocument): string[] | undefined {
  const older = olderOf(manual, start);
  if (older.length === 0) return undefined;
  const seen = new Set<ManualDocument>();
  const open = older.map((document) => ({ document, path: [document.id ?? ''] }));
  for (let item = open.pop(); item !== undefined; item = open.pop()) {
    const { document, path } = item;
    if (document === start) return path.every((id) => id >= (start.id ?? '')) ? path : undefined;
    if (seen.has(document)) continue;
    seen.add(document);
    for (const next of olderOf(manual, document)) open.push({ document: next, path: [...path, next.id ?? ''] });
  }
  return undefined;
}

function olderOf(manual: Manual, document: ManualDocument): ManualDocument[] {
  return document.items('supersedes').flatMap(({ text }) => documentById(manual, text) ?? []);
}

function names(document: ManualDocument, field: string, id: string): boolean {
  return document.items(field).some(({ text }) => text === id);
}

function dayOf(document: ManualDocument, field: string): string | undefined {
  const day = document.text(field);
  return day !== undefined && isRealDate(day) ? day : undefined;
}
