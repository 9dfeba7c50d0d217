// APR006: every hand in a change is known.
import { PEOPLE_PATH } from '@clausemark/manual';
import { defineRule } from '../../rule/define-rule.ts';
import { noOptions } from '../../rule/no-options.ts';

export const unknownContributor = defineRule({
  code: 'APR006',
  name: 'unknown-contributor',
  summary: 'Everybody who worked on a change is registered.',
  scope: 'change',
  needs: ['evidence'],
  since: '0.2.0',
  level: 'error',
  basis: ['iso9001@2015:7.5.2'],
  options: noOptions,
  messages: {
    unknown: {
      what: '{identity} worked on the change and is nobody in control/people.yaml of the base.',
      why: 'Unless every author is known, nobody can say that an approver is not one of them.',
      mend: 'Register it for its person with `clausemark people add`, in a change of its own, or write the commit again under a registered address.',
    },
    earlier: {
      what: '{identity} worked on {id} before this change, without an approval since, and is nobody in control/people.yaml of the base.',
      why: 'Whoever wrote a draft wrote what is released: unless every author is known, nobody can say that an approver is not one of them.',
      mend: 'Register it for its person with `clausemark people add`, in a change of its own. Somebody who has left is registered without a role.',
    },
  },
  *check({ change, finding }) {
    for (const identity of change.evidence?.contributors.unknown ?? []) {
      yield finding('unknown', change.placeOf(PEOPLE_PATH), { identity });
    }
    for (const { key, name: id, at } of change.documents) {
      for (const identity of change.evidence?.earlier?.get(key)?.unknown ?? [])
        yield finding('earlier', at(''), { identity, id });
    }
  },
});
