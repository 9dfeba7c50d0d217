// LIF002: the life of a document goes one way: draft, in review, released, obsolete.
import { bringsBack } from '../../change/brings-back.ts';
import { entriesOf, releasedInLedger } from '../../change/ledger-facts.ts';
import type { JudgedChange, JudgedDocument } from '../../change/judged-change.ts';
import { lifeStage } from '../../change/life-stage.ts';
import { defineRule } from '../../rule/define-rule.ts';
import { noOptions } from '../../rule/no-options.ts';

export const statusTransition = defineRule({
  code: 'LIF002',
  name: 'status-transition',
  summary: 'The status of a document goes forward only.',
  scope: 'change',
  uses: ['ledger'],
  since: '0.2.0',
  level: 'error',
  hard: true,
  basis: ['iso9001@2015:7.5.3.2'],
  options: noOptions,
  messages: {
    back: {
      what: '{id} is in force as {revision} and would become {status}.',
      why: 'With that status nobody sees any more what people still work by, and drafts change without approval.',
      mend: 'Leave `status: released`. A new text is a new revision (`clausemark revise {id}`); the end is `clausemark obsolete {id}`.',
    },
    knownAsReleased: {
      what: '{id} would be {status}, and the ledger says that {revision} was released.',
      why: 'A released document that poses as a draft would change without approval.',
      mend: 'Set `status: released` again.',
    },
    lost: {
      what: '{id} was {before} and has no status that is known now{written}.',
      why: 'Nobody can tell whether it applies.',
      mend: 'Set `status: {before}` again, or the next status of its life.',
    },
    revived: {
      what: '{id} was obsolete and would become {status}.',
      why: 'An obsolete document is over for ever: its records mean what it was.',
      mend: 'Leave it obsolete and release the text as a new document with a new id.',
    },
  },
  *check({ change, today, finding }) {
    for (const document of change.documents) {
      const { name: id, base, head, after, at, key } = document;
      if (head === undefined) continue;
      const [from, to] = [lifeStage(base), lifeStage(head)];
      const place = at('fm:/status');
      const status = head.status ?? 'without a status';
      if (from === 'obsolete' && to !== 'obsolete') yield finding('revived', place, { id, status });
      else if (from === 'released' && to === 'draft') {
        if (!isWithdrawn(change, document) && !bringsBack(change, document, today))
          yield finding('back', place, { id, status, revision: revisionOf(base) });
      } else if (base?.status !== undefined && head.status === undefined) {
        const written = after?.text('status');
        const words = written === undefined ? '' : `: \`${written}\``;
        yield finding('lost', place, { id, before: base.status, written: words });
      } else if (to === 'draft' && releasedInLedger(change.ledger, key) && !isWithdrawn(change, document)) {
        const last = entriesOf(change.ledger, key).findLast((entry) => 'revision' in entry);
        const revision = last !== undefined && 'revision' in last ? `revision ${last.revision}` : 'it';
        yield finding('knownAsReleased', place, { id, status, revision });
      }
    }
  },
});

/** A release that was withdrawn before it took effect may be worked on again. */
function isWithdrawn({ ledger }: JudgedChange, { key }: JudgedDocument): boolean {
  const last = entriesOf(ledger, key).findLast((entry) => entry.type !== 'review.completed');
  return last?.type === 'revision.withdrawn';
}

function revisionOf(base: JudgedDocument['base']): string {
  return base?.revision === undefined ? 'released' : `revision ${base.revision}`;
}
