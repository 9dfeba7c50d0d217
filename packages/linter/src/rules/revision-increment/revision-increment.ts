// REV002: a new revision is the one that comes next.
import * as z from 'zod';
import { bringsBack } from '../../change/brings-back.ts';
import { releasesOf } from '../../change/ledger-facts.ts';
import { lifeStage } from '../../change/life-stage.ts';
import { isUnknown } from '../../fields/is-unknown.ts';
import { revisionSchemes } from '../../lifecycle/revision-schemes.ts';
import { nextRevision } from '../../lifecycle/next-revision.ts';
import { defineRule } from '../../rule/define-rule.ts';

const why = 'A gap or a step back in the revisions looks like a text that is missing, and somebody will search for it.';

export const revisionIncrement = defineRule({
  code: 'REV002',
  name: 'revision-increment',
  summary: 'A new revision follows the one before it.',
  scope: 'change',
  uses: ['ledger'],
  since: '0.2.0',
  level: 'error',
  hard: true,
  basis: ['iso9001@2015:7.5.3.2'],
  options: {
    defaults: {},
    schema: () =>
      z.strictObject({
        first: z
          .union([z.string().transform((text) => [text]), z.array(z.string())])
          .optional()
          .describe('Revisions a new document may begin with, for example A. Default: any.'),
      }),
  },
  messages: {
    notNext: {
      what: '{id} goes from revision {from} to {to}; the next one is {next}.',
      why,
      mend: 'Set `revision: "{next}"`, or let `clausemark revise {id}` do it.',
    },
    unknownOrder: {
      what: '{id} goes from revision {from} to {to}, and the scheme of the manual does not say what follows {from}.',
      why,
      mend: 'Use a revision of the scheme that follows {from}, or set `revision.scheme` in clausemark.yaml in a change of its own.',
    },
    lost: {
      what: '{id} was revision {from} and has no revision any more.',
      why: 'A text without a revision cannot be told from another text of the same document.',
      mend: 'Set `revision` again.',
    },
    notFirst: {
      what: 'The new document {id} begins with revision {to}; new documents begin with {first}.',
      why: 'A document that begins in the middle seems to have a past that nobody can show.',
      mend: 'Set `revision: "{first}"`.',
    },
  },
  *check({ change, config, options, today, finding }) {
    for (const document of change.documents) {
      const { name: id, base, head, key, judged, at } = document;
      if (head === undefined || lifeStage(head) === 'draft' || bringsBack(change, document, today)) continue;
      const place = at('fm:/revision');
      const to = head.revision;
      const last = releasesOf(change.ledger, key).at(-1)?.revision;
      const released = lifeStage(base) === 'released' || lifeStage(base) === 'obsolete';
      const from = last ?? (released ? base?.revision : undefined);
      if (from === undefined || isUnknown(from)) {
        const { first } = options;
        if (to === undefined || first === undefined || released || first.includes(to)) continue;
        yield finding('notFirst', place, { id, to, first: first.join(' or ') });
      } else if (to === undefined) yield finding('lost', place, { id, from });
      // The same revision as before: whether it may stay is for the rule released-content-changed.
      else if (to !== from && !(released && to === base?.revision)) {
        const isEditorial = judged.class === 'editorial' || judged.class === 'format';
        const next = nextRevision(from, config.revision.scheme, isEditorial);
        if (next === undefined) {
          const { pattern } = revisionSchemes[config.revision.scheme];
          // The manual changed its scheme, in an approved change of its own: this is the first revision of the new one.
          if (!pattern.test(from) && pattern.test(to)) continue;
          yield finding('unknownOrder', place, { id, from, to });
        } else if (to !== next) yield finding('notNext', place, { id, from, to, next });
      }
    }
  },
});
