// LIF001: a status is one of the four, or a word the configuration maps to one of them; the body calls it by no other word.
import { statusNames, type Config, type StatusName } from '@clausemark/manual';
import { controlLabels } from '../../document/control-labels.ts';
import { hasFields } from '../../fields/has-fields.ts';
import { statusMeant } from '../../language/status-words.ts';
import { defineRule } from '../../rule/define-rule.ts';
import { noOptions } from '../../rule/no-options.ts';
import { nearest } from '../../text/nearest.ts';

const why = 'Everybody, and every check, must see alike whether a document may be worked by.';

export const statusEnum = defineRule({
  code: 'LIF001',
  name: 'status-enum',
  summary: 'A status is draft, in-review, released or obsolete, and the body uses no other word for it.',
  scope: 'document',
  since: '0.1.0',
  level: 'error',
  basis: ['iso9001@2015:7.5.3.2'],
  options: noOptions,
  messages: {
    otherWord: {
      what: 'The status `{word}` is none of the four; it seems to mean `{status}`.',
      why,
      mend: 'Write `status: {status}`; if all documents say `{word}`, map it under `statuses` in clausemark.yaml.',
    },
    unknown: {
      what: 'The status `{word}` is none of `draft`, `in-review`, `released` and `obsolete`.',
      why,
      mend: 'Write one of the four, or map `{word}` to one of them under `statuses` in clausemark.yaml.',
    },
    body: {
      what: 'The body gives the status as "{word}", a word that the manual does not use.',
      why,
      mend: 'Write one of the four words there, or delete the line: the published page shows the status of the front matter.',
    },
  },
  *check({ document, config, finding }) {
    if (!hasFields(document)) return;
    const word = document.text('status');
    if (word !== undefined && document.status === undefined) {
      const status = statusMeant(word) ?? nearest(word, statusNames, 0.25);
      const place = document.at('fm:/status');
      if (status === undefined) yield finding('unknown', place, { word });
      else yield finding('otherWord', place, { word, status });
    }
    for (const { field, value, valueSpan } of controlLabels(document)) {
      if (field !== 'status' || isOurs(config, value) || statusMeant(value) === undefined) continue;
      yield finding('body', document.at('label:status', valueSpan), { word: value });
    }
  },
});

/** In the body the case and the blanks of a word do not matter. */
function isOurs(config: Config, value: string): boolean {
  const plain = value
    .replace(/[^\p{L}\s-]+/gu, '')
    .trim()
    .toLowerCase();
  const own = [...statusNames, ...Object.keys(config.statuses)] as (StatusName | string)[];
  return own.some((word) => word.toLowerCase() === plain || word.replace('-', ' ').toLowerCase() === plain);
}
