// LIF003: what the change builds on is what was released.
import { inForce, UndigestibleError, type DocumentOnDay, type RevisionOnDay } from '@clausemark/control';
import { bringsBack } from '../../change/brings-back.ts';
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
    drifted: {
      what: '{id} is {revision} in the base, and not the text that the ledger released last, as revision {last}.',
      why,
      mend: 'Bring the released text back into the base first (`clausemark status` shows what drifted), then make the change on top of it.',
    },
  },
  *check({ change, today, finding }) {
    const ledger =
      change.ledger.kind === 'sound' ? inForce(change.ledger.entries, today) : new Map<string, DocumentOnDay>();
    for (const document of change.documents) {
      const { name: id, base, key, at } = document;
      if (base === undefined || lifeStage(base) !== 'released') continue;
      const { revisions = [] } = ledger.get(key) ?? {};
      const last = revisions.findLast(stays);
      // What was withdrawn, or ran out, was released all the same: the next revision is written on top of it.
      if (isText(document, revisions.at(-1)) || isText(document, last)) continue;
      if (bringsBack(change, document, today)) continue;
      if (last === undefined) yield finding('noEntry', at('fm:/status'), { id });
      else {
        const revision = base.revision === undefined ? 'without a revision' : `revision ${base.revision}`;
        yield finding('drifted', at('fm:/revision'), { id, revision, last: last.revision });
      }
    }
  },
});

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
