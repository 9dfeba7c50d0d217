// CHG005: a revision is issued once, also when two changes were made at the same time.
import { bringsBack } from '../../change/brings-back.ts';
import { releasesOf } from '../../change/ledger-facts.ts';
import { lifeStage } from '../../change/life-stage.ts';
import { defineRule } from '../../rule/define-rule.ts';
import { noOptions } from '../../rule/no-options.ts';

export const newRevisionStale = defineRule({
  code: 'CHG005',
  name: 'new-revision-stale',
  summary: 'The new revision of a document was not issued before.',
  scope: 'change',
  needs: ['ledger'],
  since: '0.2.0',
  level: 'error',
  basis: ['iso9001@2015:7.5.3.2'],
  options: noOptions,
  messages: {
    issued: {
      what: 'Revision {revision} of {id} was issued before, with entry {entry} of the ledger.',
      why: 'Somebody released it meanwhile; two texts under one revision cannot be told apart.',
      mend: 'Bring the branch up to date with its base, then run `clausemark revise {id}` for the next revision.',
    },
  },
  *check({ change, today, finding }) {
    for (const document of change.documents) {
      const { base, head, key, name: id } = document;
      if (head?.revision === undefined || lifeStage(head) === 'draft' || base?.revision === head.revision) continue;
      if (bringsBack(change, document, today)) continue;
      const { revision } = head;
      const issued = releasesOf(change.ledger, key).find((entry) => entry.revision === revision);
      if (issued !== undefined)
        yield finding('issued', document.at('fm:/revision'), { id, revision, entry: issued.seq });
    }
  },
});
