// REV006: a revision that was issued stands for the text it was issued with, for ever.
import { UndigestibleError, type DocumentSnapshot } from '@clausemark/control';
import { digestOf } from '../../change/ledger-facts.ts';
import { lifeStage } from '../../change/life-stage.ts';
import { isRescheduling } from '../../change/rescheduling.ts';
import { defineRule } from '../../rule/define-rule.ts';
import { noOptions } from '../../rule/no-options.ts';

export const revisionDigestImmutable = defineRule({
  code: 'REV006',
  name: 'revision-digest-immutable',
  summary: 'A revision in the ledger has one text for ever.',
  scope: 'change',
  needs: ['ledger'],
  since: '0.2.0',
  level: 'error',
  hard: true,
  basis: ['iso9001@2015:7.5.3.2'],
  options: noOptions,
  messages: {
    otherText: {
      what: '{id} is revision {revision} here, and not the text that was released as revision {revision}.',
      why: 'Whoever holds that revision in his hands, or checks a record against it, holds another text.',
      mend: 'Run `clausemark revise {id}` for the next revision; `clausemark diff {id} --base REF` shows the difference.',
    },
  },
  *check({ change, finding }) {
    for (const document of change.documents) {
      const { name: id, head, key, judged, at } = document;
      if (head?.revision === undefined || lifeStage(head) === 'draft') continue;
      const { revision } = head;
      const issued = digestOf(change.ledger, key, revision);
      if (issued === undefined || issued === digestIn(head)) continue;
      // A change of form is recorded by the ledger as a step of the same revision.
      if (judged.class === 'format' || judged.class === 'move') continue;
      // So is another effective date; whether it may be is for the rule released-content-changed.
      if (isRescheduling(document)) continue;
      yield finding('otherText', at('fm:/revision'), { id, revision });
    }
  },
});

function digestIn(document: DocumentSnapshot): string | undefined {
  try {
    return document.digest;
  } catch (error) {
    if (error instanceof UndigestibleError) return undefined;
    throw error;
  }
}
