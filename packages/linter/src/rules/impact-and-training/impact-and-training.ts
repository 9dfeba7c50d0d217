// CHG012: whoever changes what a document asks for says what else that touches and who has to learn it.
import type { ManualDocument } from '@clausemark/manual';
import { bringsBack } from '../../change/brings-back.ts';
import { changeImpact } from '../../change/change-impact.ts';
import { lacksReason, saysNone } from '../../change/lacks-reason.ts';
import { defineRule } from '../../rule/define-rule.ts';
import { noOptions } from '../../rule/no-options.ts';

const MOST = 5;

export const impactAndTraining = defineRule({
  code: 'CHG012',
  name: 'impact-and-training',
  summary: 'A substantive change names the documents it touches, and decides on training.',
  scope: 'change',
  since: '0.2.0',
  level: 'error',
  basis: ['iso9001@2015:6.3', 'iso9001@2015:7.3'],
  options: noOptions,
  messages: {
    noImpact: {
      what: 'The substantive change of {id} does not say what it touches{prefilled}.',
      why: 'Documents, forms and people that rest on the old text go on as before when nobody looks.',
      mend: 'Write `impact:` with one line for each document, form or customer it touches, or `impact: none - ` with the reason. `clausemark impact {id}` lists them.',
    },
    notNamed: {
      what: 'The change of {id} touches {others}, and `impact` does not name {pronoun}.',
      why: 'They refer to what changed; somebody has to look whether they still fit.',
      mend: 'Add a line to `impact` for each: what has to change there, or why nothing has to.',
    },
    noReason: {
      what: 'The change of {id} says that it touches nothing, and gives no reason.',
      why: 'Approvers can judge a reason, not a word.',
      mend: 'Write `impact: none - ` and why.',
    },
    leftBehind: {
      what: '`impact` of {id} is the text of revision {revision}.',
      why: 'What the last change touched is not what this one touches.',
      mend: 'Write what this change touches.',
      level: 'warning',
    },
    noTraining: {
      what: 'The change of {id} concerns {audience}, and does not say whether they have to be trained.',
      why: 'People work by what they were told last.',
      mend: 'Write `training:` with who and by when, or `training: none - ` and why.',
    },
  },
  *check(context) {
    const { change, standards, today, finding } = context;
    for (const document of change.documents) {
      const { name: id, judged, before, after, base, at } = document;
      if (!['substantive', 'new', 'emergency'].includes(judged.class) || after === undefined) continue;
      if (bringsBack(change, document, today)) continue;
      const texts = after.items('impact').map(({ text }) => text);
      const { references } = changeImpact(change, document, standards, today);
      const others = [...new Set(references.map(({ what }) => what))].filter((other) => other !== id);
      const place = at('fm:/impact');
      const isNone = texts.length === 1 && saysNone(texts[0] ?? '');
      if (texts.length === 0) {
        const isFelt = judged.class !== 'new' && document.classification.minimum !== 'editorial';
        if (!isFelt && others.length === 0) continue;
        yield finding('noImpact', place, {
          id,
          prefilled: others.length === 0 ? '' : `; it is referred to by ${few(others)}`,
        });
      } else if (isNone) {
        if (lacksReason(texts[0] ?? '')) yield finding('noReason', place, { id });
      } else {
        const unnamed = others.filter((other) => !texts.some((text) => text.includes(other)));
        const pronoun = unnamed.length === 1 ? 'it' : 'them';
        if (unnamed.length > 0) yield finding('notNamed', place, { id, others: few(unnamed), pronoun });
      }
      const old = before?.items('impact').map(({ text }) => text) ?? [];
      if (texts.length > 0 && base?.revision !== undefined && texts.join('\n') === old.join('\n')) {
        yield finding('leftBehind', place, { id, revision: base.revision });
      }
      const audience = after.items('audience').map(({ text }) => text);
      if (audience.length > 0 && !hasTraining(after)) {
        yield finding('noTraining', at('fm:/training'), { id, audience: few(audience) });
      }
    }
  },
});

function hasTraining(document: ManualDocument): boolean {
  const node = document.field('training')?.node;
  if (node === undefined) return false;
  return node.kind === 'scalar' ? node.value.trim() !== '' : true;
}

function few(items: readonly string[]): string {
  const more = items.length - MOST;
  if (more > 0) return `${items.slice(0, MOST).join(', ')} and ${more} more`;
  return items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;
}
