// CHG003: a document that was in force does not just disappear, nor does its retention.
import { isKeptShorter, keptWords, lastDayKept, UndigestibleError, type DocumentSnapshot } from '@clausemark/control';
import type { JudgedChange, JudgedDocument } from '../../change/judged-change.ts';
import { entriesOf, releasedInLedger } from '../../change/ledger-facts.ts';
import { lifeStage } from '../../change/life-stage.ts';
import { defineRule } from '../../rule/define-rule.ts';
import { noOptions } from '../../rule/no-options.ts';

const why =
  'People, records and forms still name it; an obsolete document says that it is over, and what takes its place.';

export const deletedControlled = defineRule({
  code: 'CHG003',
  name: 'deleted-controlled',
  summary: 'A document that was released becomes obsolete; its file does not disappear.',
  scope: 'change',
  uses: ['ledger'],
  since: '0.2.0',
  level: 'error',
  hard: true,
  basis: ['iso9001@2015:7.5.3.2'],
  options: noOptions,
  messages: {
    deleted: {
      what: '{id} is released, and its file {path} is gone.',
      why,
      mend: 'Bring the file back from the base and run `clausemark obsolete {id}`.',
    },
    uncontrolled: {
      what: '{id} is released, and its file {path} is no controlled document any more.',
      why,
      mend: 'Keep the file where documents are, with its front matter; to end its life run `clausemark obsolete {id}`.',
    },
    tooSoon: {
      what: 'The obsolete document {id} is gone, and it is to be kept {until}.',
      why: 'Obsolete documents are kept as long as somebody may have to show what was in force.',
      mend: 'Bring the file back until its last day is over.',
    },
    shortened: {
      what: 'The obsolete document {id} would be kept {until}, and the ledger says that it is kept {entered}.',
      why: 'That day was approved with the end of the document and stands in its entry, and entries are never changed.',
      mend: 'Put `keep_until` back, or name a later day.',
    },
    shortenedWithText: {
      what: 'The obsolete document {id} would be kept {until} instead of {entered}, and its text changes as well.',
      why: 'How long it is kept was approved with its end, and an approval of another text is none of that.',
      mend: 'Put both back. What is obsolete keeps its text; a shorter retention comes alone, with the approvals of an end.',
    },
  },
  *check({ change, today, finding }) {
    for (const document of change.documents) {
      const { name: id, kind, base, before, key } = document;
      if (base === undefined) continue;
      if (kind !== 'removed') {
        const shorter = shorterRetention(change, document);
        if (shorter !== undefined)
          yield finding(shorter.message, document.at('fm:/keep_until'), { id, ...shorter.days });
        continue;
      }
      const { path } = base;
      const stage = lifeStage(base);
      if (stage === 'obsolete') {
        const keep = [lastDayKept(before?.text('keep_until')), enteredDay(change, key) ?? ''].sort().at(-1) ?? '';
        if (keep < today) continue;
        yield finding('tooSoon', document.at(''), { id, until: keptWords(keep) });
      } else if (stage === 'released' || releasedInLedger(change.ledger, key)) {
        if (change.head.files.has(path)) yield finding('uncontrolled', document.at(''), { id, path });
        else yield finding('deleted', document.at(''), { id, path });
      }
    }
  },
});

/** The last day that was approved with the end of the document; undefined where the ledger knows of no end. */
function enteredDay({ ledger }: JudgedChange, key: string): string | undefined {
  const end = entriesOf(ledger, key).findLast((entry) => entry.type === 'document.obsoleted');
  return end?.type === 'document.obsoleted' ? lastDayKept(end.keepUntil) : undefined;
}

/** What no approval of this change can allow. Elsewhere a shorter time has the class obsolete, and the approvals of that. */
function shorterRetention(change: JudgedChange, { base, head, before, after, key }: JudgedDocument) {
  if (base === undefined || head === undefined || lifeStage(base) !== 'obsolete' || !isShorter(base, head))
    return undefined;
  const [old, next] = [before, after].map((item) => lastDayKept(item?.text('keep_until')));
  const entered = enteredDay(change, key);
  const days = (day: string) => ({ until: keptWords(next ?? ''), entered: keptWords(day) });
  if (entered !== undefined && (next ?? '') < entered) return { message: 'shortened', days: days(entered) } as const;
  return base.digest === head.digest ? undefined : ({ message: 'shortenedWithText', days: days(old ?? '') } as const);
}

/** A text that cannot be read is reported as such. */
function isShorter(base: DocumentSnapshot, head: DocumentSnapshot): boolean {
  try {
    return isKeptShorter(base, head);
  } catch (error) {
    if (error instanceof UndigestibleError) return false;
    throw error;
  }
}
