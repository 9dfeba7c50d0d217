// LIF005: an obsolete document says since when, why, what replaces it and how long it is kept.
import { hasFields } from '../../fields/has-fields.ts';
import { isUnknown } from '../../fields/is-unknown.ts';
import { defineRule } from '../../rule/define-rule.ts';
import { noOptions } from '../../rule/no-options.ts';

export const obsoleteMarked = defineRule({
  code: 'LIF005',
  name: 'obsolete-marked',
  summary: 'An obsolete document says since when, why, what replaces it and how long it is kept.',
  scope: 'document',
  since: '0.1.0',
  level: 'error',
  hard: true,
  basis: ['as9120@B:7.5.3.2'],
  options: noOptions,
  messages: {
    incomplete: {
      what: 'The obsolete document does not say {lacking}.',
      why: 'Who finds the old document must see that it no longer applies, what does now, and why it is still kept.',
      mend: 'Add to the front matter: {keys}.',
    },
    both: {
      what: 'The obsolete document names a successor and says that it was withdrawn without one.',
      why: 'Who finds the old document must be led to what applies now.',
      mend: 'Keep `superseded_by`, or keep `withdrawn: true`.',
    },
  },
  *check({ document, finding }) {
    if (document.status !== 'obsolete' || !hasFields(document)) return;
    const says = (field: string): boolean => document.items(field).some(({ text }) => !isUnknown(text));
    const hasSuccessor = says('superseded_by');
    const isWithdrawn = document.text('withdrawn') === 'true';
    if (hasSuccessor && isWithdrawn) yield finding('both', document.at('fm:/withdrawn'), {});
    const parts = [
      { has: says('obsolete_date'), what: 'since when', key: '`obsolete_date`' },
      { has: says('obsolete_reason'), what: 'why', key: '`obsolete_reason`' },
      {
        has: hasSuccessor || isWithdrawn,
        what: 'what replaces it',
        key: '`superseded_by`, or `withdrawn: true` if nothing does',
      },
      { has: says('keep_until'), what: 'how long it is kept', key: '`keep_until`' },
    ].filter(({ has }) => !has);
    if (parts.length === 0) return;
    const lacking = parts.map(({ what }) => what).join(', ');
    yield finding('incomplete', document.at('fm:/status'), { lacking, keys: parts.map(({ key }) => key).join(', ') });
  },
});
