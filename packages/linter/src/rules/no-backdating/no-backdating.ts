// DAT003: nothing takes effect before it was approved and merged.
import { parseDuration, addDuration, isRealDate } from '../../calendar.ts';
import { isoDuration } from '@clausemark/manual';
import * as z from 'zod';
import { approvalVerdicts } from '../../change/approval-verdicts.ts';
import { bringsBack } from '../../change/brings-back.ts';
import type { JudgedChange, JudgedDocument } from '../../change/judged-change.ts';
import { defineRule } from '../../rule/define-rule.ts';

const RELEASES: ReadonlySet<string> = new Set(['new', 'substantive', 'editorial', 'emergency']);
const NONE = /^(?:none|keine|aucune?|ningun[oa])\b/i;

export const noBackdating = defineRule({
  code: 'DAT003',
  name: 'no-backdating',
  summary: 'A revision takes effect on the day of its approval and its merge, or later.',
  scope: 'change',
  uses: ['evidence'],
  since: '0.2.0',
  level: 'error',
  hard: true,
  basis: ['iso9001@2015:7.5.3.2'],
  options: {
    defaults: { lead: 'P0D' },
    schema: () =>
      z.strictObject({
        lead: isoDuration()
          .default('P0D')
          .describe('Time between approval and effect for documents that people must be trained on.'),
      }),
  },
  messages: {
    backdated: {
      what: '{id} would take effect on {effective}, before {reason} ({day}).',
      why: 'Work that was done on that day was done by the old text; the new one would say otherwise.',
      mend: 'Set `effective_date` to {day} or later.',
    },
    noTimeToTrain: {
      what: '{id} takes effect on {effective}; with time for training it is {earliest} at the earliest.',
      why: 'People must know a text before they have to work by it.',
      mend: 'Set `effective_date` to {earliest} or later, or write in `training` why nobody has to be trained.',
      level: 'warning',
    },
  },
  *check({ change, options, today, finding }) {
    if (isAdoption(change)) return;
    const lead = parseDuration(options.lead);
    for (const document of change.documents) {
      const { name: id, judged, base, head, after, before, at } = document;
      if (head === undefined || after === undefined || !RELEASES.has(judged.class)) continue;
      const effective = after.text('effective_date');
      if (effective === undefined || !isRealDate(effective)) continue;
      if (bringsBack(change, document, today)) continue;
      const isSame = base?.revision === head.revision && before?.text('effective_date') === effective;
      if (isSame && judged.class !== 'new') continue;
      const { day, reason } = earliestDay(change, document, today);
      const place = at('fm:/effective_date');
      if (effective < day) yield finding('backdated', place, { id, effective, day, reason });
      const earliest = lead === undefined ? day : addDuration(day, lead);
      const trains = after.field('training') !== undefined && !NONE.test(after.text('training') ?? '');
      if (trains && judged.class !== 'emergency' && effective >= day && effective < earliest) {
        yield finding('noTimeToTrain', place, { id, effective, earliest });
      }
    }
  },
});

/** A first manual brings documents that were approved on paper before; the ledger takes them up as a baseline. */
function isAdoption({ base, ledger }: JudgedChange): boolean {
  return base.documents.length === 0 && ledger.kind !== 'sound';
}

/**
 * With all approvals the day of the last one or of the merge, whichever is later, else today: an approval or a merge that is still to come
 * cannot be earlier. Where no platform says when it was merged, the approvals are all there is.
 */
function earliestDay(
  change: JudgedChange,
  document: JudgedDocument,
  today: string,
): { readonly day: string; readonly reason: string } {
  const verdict = approvalVerdicts(change, today).find((item) => item.document === document)?.verdict;
  const days = verdict?.filled.map(({ approval }) => change.evidence?.dayOf(approval.at) ?? today) ?? [];
  const last = days.toSorted().at(-1);
  if (verdict?.pass === true && last !== undefined) {
    const { mergedAt, isOpen = false, dayOf } = change.evidence ?? {};
    const merged = mergedAt === undefined || dayOf === undefined ? (isOpen ? today : '') : dayOf(mergedAt);
    if (merged > last) return { day: merged, reason: mergedAt === undefined ? 'it can be merged' : 'it was merged' };
    return { day: last, reason: 'it was approved' };
  }
  return { day: today, reason: 'anybody can approve it' };
}
