// IDN004: the id of a new document was never that of another one.
import { releasedInLedger } from '../../change/ledger-facts.ts';
import { isUnknown } from '../../fields/is-unknown.ts';
import { lookOf } from '../../identity/look-alikes.ts';
import { defineRule } from '../../rule/define-rule.ts';
import { noOptions } from '../../rule/no-options.ts';

const why = 'Old records name the id and mean the old document; with two, nobody can tell which.';

export const idNeverReused = defineRule({
  code: 'IDN004',
  name: 'id-never-reused',
  summary: 'The id of a new document was never used before.',
  scope: 'change',
  uses: ['ledger'],
  since: '0.2.0',
  level: 'error',
  hard: true,
  basis: ['iso9001@2015:7.5.2'],
  options: noOptions,
  messages: {
    released: {
      what: 'The new document {id} has an id that the ledger knows: another document was released under it.',
      why,
      mend: 'Give it an id that was never used.',
    },
    removed: {
      what: 'The new document {id} has an id that looks like {other}, which this change takes away.',
      why,
      mend: 'Keep the file of {other}, and give the new document an id that was never used.',
    },
  },
  *check({ change, finding }) {
    const removed = change.documents.filter(({ kind }) => kind === 'removed');
    for (const { name: id, kind, head, key, at } of change.documents) {
      if (kind !== 'added' || head?.id === undefined || isUnknown(head.id)) continue;
      const look = lookOf(head.id);
      const other = removed.find(({ base }) => base?.id !== undefined && lookOf(base.id) === look);
      if (releasedInLedger(change.ledger, key)) yield finding('released', at('fm:/id'), { id });
      else if (other !== undefined) yield finding('removed', at('fm:/id'), { id, other: other.name });
    }
  },
});
