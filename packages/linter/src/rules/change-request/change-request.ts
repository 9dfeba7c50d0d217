// REV007: a change that somebody decided names the decision.
import { changeClasses } from '@clausemark/control';
import { documentById, stringList } from '@clausemark/manual';
import * as z from 'zod';
import { bringsBack } from '../../change/brings-back.ts';
import { isUnknown } from '../../fields/is-unknown.ts';
import { defineRule } from '../../rule/define-rule.ts';

export const changeRequest = defineRule({
  code: 'REV007',
  name: 'change-request',
  summary: 'A substantive change names the change request it carries out.',
  scope: 'change',
  since: '0.2.0',
  level: 'error',
  basis: ['iso9001@2015:6.3', 'iso9001@2015:8.5.6'],
  options: {
    defaults: { required: ['substantive', 'emergency'] },
    schema: () =>
      z.strictObject({
        required: stringList()
          .refine((items) => items.every((item) => changeClasses.some((name) => name === item)), {
            error: 'must name classes of change, such as substantive',
          })
          .default(['substantive', 'emergency'])
          .describe('Classes that need a change request. An empty list where the pull request is the request.'),
      }),
  },
  messages: {
    missing: {
      what: 'The {changeClass} change of {id} names no change request.',
      why: 'Without it nobody can see later who asked for the change, why, and what was weighed.',
      mend: 'Write `change:` with the number of the request, or the address of the issue.',
    },
    leftBehind: {
      what: 'The change of {id} names {request}, as revision {revision} did.',
      why: 'One request led to one revision; the reason of this one is another.',
      mend: 'Write the request of this change; when it carries on with the same one, waive this for the document.',
      level: 'warning',
    },
    closed: {
      what: 'The change of {id} names {request}, which is {status}.',
      why: 'Only a request that is open and accepted is a decision to change something.',
      mend: 'Name the request that was accepted, or have {request} accepted first.',
    },
  },
  *check({ change, options, today, finding }) {
    for (const document of change.documents) {
      const { name: id, judged, before, after, base, head, at } = document;
      if (after === undefined || !options.required.includes(judged.class)) continue;
      if (bringsBack(change, document, today)) continue;
      const place = at('fm:/change');
      const requests = after.items('change').map(({ text }) => text);
      const named = requests.filter((request) => !isUnknown(request));
      if (named.length === 0) yield finding('missing', place, { id, changeClass: judged.class });
      const old = before?.items('change').map(({ text }) => text) ?? [];
      const revision = base?.revision;
      if (
        named.length > 0 &&
        revision !== undefined &&
        revision !== head?.revision &&
        old.join('\n') === requests.join('\n')
      ) {
        yield finding('leftBehind', place, { id, request: named.join(', '), revision });
      }
      for (const request of named) {
        const status = documentById(change.head, request)?.status;
        if (status === 'draft' || status === 'obsolete') yield finding('closed', place, { id, request, status });
      }
    }
  },
});
