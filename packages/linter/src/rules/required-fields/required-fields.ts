// META003: a document has the control data that its type and status need, with real values.
import { hasFields } from '../../fields/has-fields.ts';
import { isUnknown } from '../../fields/is-unknown.ts';
import { isInUse, neededFields, otherKey, valueOf } from '../../fields/needed-fields.ts';
import { defineRule } from '../../rule/define-rule.ts';
import { noOptions } from '../../rule/no-options.ts';

export const requiredFields = defineRule({
  code: 'META003',
  name: 'required-fields',
  summary: 'A document has the control data that its type and status need.',
  scope: 'document',
  since: '0.1.0',
  level: 'error',
  basis: ['iso9001@2015:7.5.2'],
  options: noOptions,
  messages: {
    missing: {
      what: 'The front matter has no `{field}`, which {reason} needs.',
      why: 'Control data that is missing leaves open what the document is, who answers for it or since when it applies.',
      mend: 'Add `{field}:` with its value to the front matter.',
    },
    otherName: {
      what: 'The front matter has no `{field}`, which {reason} needs; `{key}` seems to hold it.',
      why: 'The tool reads `{field}`; under another name the value is checked by nobody.',
      mend: 'Rename `{key}` to `{field}`; if all documents say `{key}`, add it under `fields` in clausemark.yaml.',
    },
    empty: {
      what: 'The key `{field}` is there without a value, which {reason} needs.',
      why: 'An empty value says as little as a missing key.',
      mend: 'Fill in `{field}`; while the document is a draft, `tbd` says honestly that it is not known.',
    },
    unknown: {
      what: 'The value of `{field}` is still `{value}`, and the document is {status}.',
      why: 'What is in force must not leave open who answers for it or since when it applies.',
      mend: 'Replace `{value}` by the real value, or set the status back to `draft` until it is known.',
    },
  },
  *check({ document, config, finding }) {
    if (!hasFields(document)) return;
    const isFinal = isInUse(document);
    const reason = isFinal ? `a document that is ${document.status}` : 'every document, drafts included,';
    for (const needed of neededFields(document, config)) {
      const { field, at } = needed;
      const value = valueOf(document, needed);
      if (value === 'absent') {
        const key = otherKey(document, config, field);
        const place = document.at(at);
        if (key === undefined) yield finding('missing', place, { field, reason });
        else yield finding('otherName', document.at(`fm:/${key}!`), { field, reason, key });
      } else if (value === 'empty') yield finding('empty', document.at(at), { field, reason });
      else if (isFinal && isUnknown(value)) {
        yield finding('unknown', document.at(at), { field, value, status: document.status ?? '' });
      }
    }
  },
});
