// CHG011: a change that does not wait for its usual approvals says why, what it risks and how long it counts.
import { isoDuration, type ManualDocument } from '@clausemark/manual';
import * as z from 'zod';
import { addDuration, isRealDate, parseDuration } from '../../calendar.ts';
import type { JudgedChange, JudgedDocument } from '../../change/judged-change.ts';
import { entriesOf } from '../../change/ledger-facts.ts';
import { lifeStage } from '../../change/life-stage.ts';
import { isUnknown } from '../../fields/is-unknown.ts';
import { defineRule } from '../../rule/define-rule.ts';

const why = 'An emergency skips approvals, so it must be short, with a reason that somebody can judge afterwards.';

export const emergency = defineRule({
  code: 'CHG011',
  name: 'emergency',
  summary: 'An emergency has a reason, a risk, a change request and an end, and somebody will ratify it.',
  scope: 'change',
  uses: ['ledger'],
  since: '0.2.0',
  level: 'error',
  basis: ['iso9001@2015:8.5.6'],
  options: {
    defaults: { longest: 'P7D' },
    schema: () =>
      z.strictObject({
        longest: isoDuration().default('P7D').describe('Longest time an emergency counts without being ratified.'),
      }),
  },
  messages: {
    incomplete: {
      what: 'The emergency of {id} has no {lacking}.',
      why,
      mend: 'Write `emergency:` with `reason`, `risk` and `expires`, and `change:` with the change request.',
    },
    tooLong: {
      what: 'The emergency of {id} counts until {expires}; the longest allowed is until {longest}.',
      why,
      mend: 'Set `emergency.expires` to {longest} or earlier.',
    },
    over: {
      what: 'The emergency of {id} ended on {expires}, before it begins to count.',
      why,
      mend: 'Set `emergency.expires` to a day to come, at the latest {longest}.',
    },
    again: {
      what: '{id} {revision} is an emergency that nobody ratified, and another one would take its place.',
      why: 'One emergency after the other is a way to never have the approvals that it was let through without.',
      mend: 'Have {revision} ratified, or release this text as a usual revision, with all approvals: take `change_class: emergency` and `emergency` out.',
    },
    nobodyRatifies: {
      what: 'The approval matrix says nobody who ratifies the emergency of {id}.',
      why: 'An emergency that nobody has to confirm is a permanent way around the approvals.',
      mend: 'Add `ratify` with `within` and `roles` to the rule for the class emergency in control/approvals.yaml, in a change of its own.',
    },
  },
  *check({ change, options, today, finding }) {
    const time = parseDuration(options.longest);
    const longest = time === undefined ? today : addDuration(today, time);
    for (const document of change.documents) {
      const { name: id, judged, required, after, at, base } = document;
      if (judged.class !== 'emergency' || after === undefined) continue;
      if (isUnratified(change, document))
        yield finding('again', at('fm:/change_class'), { id, revision: base?.revision ?? '' });
      const lacking = ['reason', 'risk', 'expires'].filter((key) => partOf(after, key) === undefined);
      if (after.items('change').length === 0) lacking.push('change request');
      if (lacking.length > 0) yield finding('incomplete', at('fm:/emergency'), { id, lacking: lacking.join(', ') });
      const expires = partOf(after, 'expires');
      if (expires !== undefined && isRealDate(expires)) {
        if (expires < today) yield finding('over', at('fm:/emergency/expires'), { id, expires, longest });
        if (expires > longest) yield finding('tooLong', at('fm:/emergency/expires'), { id, expires, longest });
      }
      if (!required.denied && required.ratify === undefined)
        yield finding('nobodyRatifies', at('fm:/change_class'), { id });
    }
  },
});

/** Without a ledger nothing is known to be ratified; a usual revision in between ends an emergency as well. */
function isUnratified({ ledger }: JudgedChange, { key, base, before }: JudgedDocument): boolean {
  if (before?.text('change_class') !== 'emergency' || lifeStage(base) !== 'released') return false;
  const ratified = entriesOf(ledger, key).some(
    (entry) => entry.type === 'emergency.ratified' && entry.revision === base?.revision,
  );
  return !ratified;
}

function partOf(document: ManualDocument, key: string): string | undefined {
  const node = document.field('emergency')?.node;
  const value = node?.kind === 'map' ? node.entries.find((entry) => entry.key === key)?.value : undefined;
  const text = value?.kind === 'scalar' ? value.value.trim() : '';
  return text === '' || isUnknown(text) ? undefined : text;
}
