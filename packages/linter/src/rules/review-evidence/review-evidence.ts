// DAT005: a date of review stands for a review that somebody did.
import { holdersOn, identities, isReviewRecord, readReviewRecord, type ReviewRecord } from '@clausemark/control';
import { entriesOf } from '../../change/ledger-facts.ts';
import type { JudgedChange, JudgedDocument } from '../../change/judged-change.ts';
import { lifeStage } from '../../change/life-stage.ts';
import { defineRule } from '../../rule/define-rule.ts';
import { noOptions } from '../../rule/no-options.ts';
import { reviewField } from '../../views/register-rows.ts';

const why = 'A date alone does not show that anybody compared the document with the work.';

export const reviewEvidence = defineRule({
  code: 'DAT005',
  name: 'review-evidence',
  summary: 'The date of the last review moves only with the record of a review.',
  scope: 'change',
  uses: ['evidence'],
  since: '0.2.0',
  level: 'error',
  basis: ['iso9001@2015:7.5.2'],
  options: noOptions,
  messages: {
    noRecord: {
      what: '{id} says that it was reviewed on {day}, and there is no record of that review.',
      why,
      mend: 'Run `clausemark review {id}`: it writes the record and the date. Or take the date back.',
    },
    otherText: {
      what: 'The record of the review of {id} on {day} is of another text or revision.',
      why: 'What was reviewed is not what stands here.',
      mend: 'Review this text: `clausemark review {id}`.',
    },
    wrongRole: {
      what: '{id} was reviewed on {day} by {person} as {role}, and {reason}.',
      why: 'Owner and approver answer for the document; a review by anybody else is advice.',
      mend: 'Have the owner or the approver review it.',
    },
    stranger: {
      what: '{path} says that {person} reviewed {id} on {day}, and that person neither wrote nor approved this change.',
      why: 'Anybody can write the name of another into a record, and a later change may rest on it.',
      mend: 'Ask {person} to approve this change with the record in it, as it stands here.',
    },
    future: {
      what: '{id} says that it was reviewed on {day}, which is still to come.',
      why,
      mend: 'Write the day on which the review was done.',
    },
    removed: {
      what: 'The date of the last review of {id}, {day}, is gone.',
      why: 'Without it nobody can tell when the next review is due.',
      mend: 'Put `review.last` back.',
    },
  },
  *check({ change, today, finding }) {
    for (const { path, sha256, record } of freshRecords(change)) {
      const { doc: id, person, on: day } = record;
      if (!standsBehind(change, path, sha256, person))
        yield finding('stranger', change.placeOf(path), { path, person, id, day });
    }
    for (const document of change.documents) {
      const { name: id, before, after, base, head, at } = document;
      if (before === undefined || after === undefined) continue;
      const [old, day] = [reviewField(before, 'last'), reviewField(after, 'last')];
      if (old === day) continue;
      const place = at('fm:/review/last');
      if (day === undefined) yield finding('removed', at('fm:/review'), { id, day: old ?? '' });
      else if (day > today) yield finding('future', place, { id, day });
      // A new revision is reviewed by its approvers, and so is the first release of a draft.
      else if (base?.revision === head?.revision && !isFirstRelease(document)) {
        const records = recordsOf(change, document).filter(({ on }) => on === day);
        const record = records.find(({ digest }) => digest === head?.digest);
        if (records.length === 0) yield finding('noRecord', place, { id, day });
        else if (record === undefined) yield finding('otherText', place, { id, day });
        else {
          const reason = roleProblem(change, document, record);
          const { person, role } = record;
          if (reason !== undefined) yield finding('wrongRole', place, { id, day, person, role, reason });
        }
      }
    }
  },
});

function isFirstRelease({ base, head }: JudgedDocument): boolean {
  return lifeStage(base) === 'draft' && lifeStage(head) === 'released';
}

type Reviewed = Pick<ReviewRecord, 'on' | 'digest' | 'person' | 'role'>;

interface FreshRecord {
  readonly path: string;
  /** Of its bytes. */
  readonly sha256: string | undefined;
  readonly record: ReviewRecord;
}

/** Records that are new or written over, with whatever else comes or nothing: nobody has looked yet who stands behind them. */
function freshRecords({ files, head }: JudgedChange): FreshRecord[] {
  return files.flatMap(({ path, head: side }) => {
    if (side === undefined || !isReviewRecord(path)) return [];
    const { record } = readReviewRecord(path, head.source(path)?.text ?? '');
    return record === undefined ? [] : [{ path, sha256: side.sha256, record }];
  });
}

/** Records that the change or the base brings, and those the ledger has. */
function recordsOf({ head, ledger }: JudgedChange, { key }: JudgedDocument): Reviewed[] {
  const kept = [...head.files.keys()].filter(isReviewRecord).flatMap((path) => {
    const { record } = readReviewRecord(path, head.source(path)?.text ?? '');
    return record?.doc === key ? [record] : [];
  });
  const entered = entriesOf(ledger, key).flatMap((entry) => (entry.type === 'review.completed' ? [entry] : []));
  return [...kept, ...entered];
}

function roleProblem(change: JudgedChange, { base }: JudgedDocument, record: Reviewed): string | undefined {
  const { roles } = change.base;
  const { person, role, on } = record;
  if (role !== base?.owner && role !== base?.approver) return 'that role is neither its owner nor its approver';
  return holdersOn(roles, role, on).includes(person) ? undefined : 'that person did not hold the role then';
}

/** Who wrote the change, or approved a commit that holds the record word for word. Without evidence nobody knows whose hands were in it. */
function standsBehind({ evidence, base }: JudgedChange, path: string, sha256: string | undefined, person: string) {
  if (evidence === undefined || evidence.contributors.people.has(person)) return true;
  const { byAccount } = identities(base.people);
  return (evidence.reviews.get(path) ?? []).some(
    ({ state, userId, digest }) =>
      state === 'APPROVED' && digest !== undefined && digest === sha256 && byAccount(userId) === person,
  );
}
