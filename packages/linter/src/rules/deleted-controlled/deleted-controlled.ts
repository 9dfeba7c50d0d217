// CHG003: a document that was in force does not just disappear.
import { releasedInLedger } from '../../change/ledger-facts.ts';
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
  },
  *check({ change, today, finding }) {
    for (const document of change.documents) {
      const { name: id, kind, base, before, key } = document;
      if (kind !== 'removed' || base === undefined) continue;
      const { path } = base;
      const stage = lifeStage(base);
      if (stage === 'obsolete') {
        const keep = before?.text('keep_until');
        if (keep !== undefined && keep < today) continue;
        yield finding('tooSoon', document.at(''), { id, until: keep === undefined ? 'for good' : `until ${keep}` });
      } else if (stage === 'released' || releasedInLedger(change.ledger, key)) {
        if (change.head.files.has(path)) yield finding('uncontrolled', document.at(''), { id, path });
        else yield finding('deleted', document.at(''), { id, path });
      }
    }
  },
});
