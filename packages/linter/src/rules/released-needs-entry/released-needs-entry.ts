// LIF003: what the change builds on is what was released.
import { UndigestibleError, type RevisionOnDay } from '@clausemark/control';
import { bringsBack } from '../../change/brings-back.ts';
import { documentsOnDay } from '../../change/documents-on-day.ts';
import type { JudgedDocument } from '../../change/judged-change.ts';
import { lifeStage } from '../../change/life-stage.ts';
import { defineRule } from '../../rule/define-rule.ts';
import { noOptions } from '../../rule/no-options.ts';

const why = 'A text that got into the base past the gate was never approved; a change on top of it would carry it in.';

export const releasedNeedsEntry = defineRule({
  code: 'LIF003',
  name: 'released-needs-entry',
  summary: 'A released document that changes was released through the ledger before.',
  scope: 'change',
  needs: ['ledger'],
  since: '0.2.0',
  level: 'error',
  hard: true,
  basis: ['iso9001@2015:7.5.2'],
  options: noOptions,
  messages: {
    noEntry: {
      what: '{id} is released in the base, and the ledger has no entry for it.',
      why,
      mend: 'Record it first: `clausemark ledger baseline` for documents that were approved before the ledger began.',
    },
    ended: {
      what: 'Revision {revision} of {id} was withdrawn or ran out, and a change of class {changeClass} leaves it as it was.',
      why,
      mend: 'Write the next revision, without what was wrong: clausemark revise {id}.',
    },
    drifted: {
      what: '{id} is {revision} in the base, and not the text that the ledger released last, as revision {last}.',
      why,
      mend: 'Bring the released text back into the base first (`clausemark status` shows what drifted), then make the change on top of it.',
    },
  },
  *check({ change, today, finding }) {
    const ledger = documentsOnDay(change.ledger, today);
    for (const document of change.documents) {
      const { name: id, base, key, judged, at } = document;
      if (base === undefined || lifeStage(base) !== 'released') continue;
      const { revisions = [] } = ledger.get(key) ?? {};
      const last = revisions.findLast(stays);
      if (isText(document, last) || bringsBack(change, document, today)) continue;
      if (isText(document, revisions.at(-1))) {
        // What was withdrawn, or ran out, was released all the same: the next revision is written on top of it.
        if (!LEAVES_THE_TEXT.has(judged.class)) continue;
        yield finding('ended', at('fm:/revision'), { id, revision: base.revision ?? '', changeClass: judged.class });
      } else if (last === undefined) yield finding('noEntry', at('fm:/status'), { id });
      else {
        const revision = base.revision === undefined ? 'without a revision' : `revision ${base.revision}`;
        yield finding('drifted', at('fm:/revision'), { id, revision, last: last.revision });
      }
    }
  },
});

/** Judged against a text that is not in force, they would say nothing of what comes into force. */
const LEAVES_THE_TEXT: ReadonlySet<string> = new Set(['editorial', 'format', 'move']);

function stays({ state }: RevisionOnDay): boolean {
  return state !== 'withdrawn' && state !== 'expired';
}

function isText(document: JudgedDocument, released: RevisionOnDay | undefined): boolean {
  return (
    released !== undefined && released.revision === document.base?.revision && released.digest === baseDigest(document)
  );
}

function baseDigest({ base }: JudgedDocument): string | undefined {
  try {
    return base?.digest;
  } catch (error) {
    if (error instanceof UndigestibleError) return undefined;
    throw error;
  }
}
