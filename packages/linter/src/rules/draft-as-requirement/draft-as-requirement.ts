// LIF004: a released document does not send people to a draft for what they must do.
import type { ManualDocument } from '@clausemark/manual';
import { citations } from '../../references/dependencies.ts';
import { defineRule } from '../../rule/define-rule.ts';
import { noOptions } from '../../rule/no-options.ts';

export const draftAsRequirement = defineRule({
  code: 'LIF004',
  name: 'draft-as-requirement',
  summary: 'A released document does not depend on a draft.',
  scope: 'manual',
  since: '0.1.0',
  level: 'error',
  basis: ['iso9001@2015:7.5.3.1'],
  options: noOptions,
  messages: {
    draft: {
      what: 'This released document depends on {id} {title}, which is {status}.',
      why: 'A draft is not approved and not published: people cannot follow what they are sent to.',
      mend: 'Release {id} first or together with this document; where nothing depends on it, write "(informative)" behind the reference.',
    },
  },
  *checkEach({ document, manual, finding }) {
    if (document.status !== 'released' || !(manual.statuses.has('draft') || manual.statuses.has('in-review'))) return;
    for (const { to, span, sense } of citations(manual, document, isDraft)) {
      if (sense !== 'normative') continue;
      const id = to.id ?? to.path;
      const status = to.status === 'draft' ? 'a draft' : 'still in review';
      yield finding('draft', document.at(`cites:${id}`, span), { id, title: to.title, status });
    }
  },
});

function isDraft({ status }: ManualDocument): boolean {
  return status === 'draft' || status === 'in-review';
}
