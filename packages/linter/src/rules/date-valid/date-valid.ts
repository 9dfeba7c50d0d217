// DAT001: a date is a day that exists, written one way.
import { isRealDate } from '../../calendar.ts';
import { fieldValues } from '../../fields/field-values.ts';
import { hasFields } from '../../fields/has-fields.ts';
import { isUnknown } from '../../fields/is-unknown.ts';
import { dayWritten } from '../../language/written-dates.ts';
import { defineRule } from '../../rule/define-rule.ts';
import { noOptions } from '../../rule/no-options.ts';

const EARLIEST = '2000-01-01';
const PATTERN = /^(?:(?:DD|MM|YY|YYYY|TT|JJ|JJJJ|AA|AAAA)(?:[-./](?!$)|$)){2,3}$/i;
const why = 'Whether a document applies today, and when it is due for review, is computed from its dates.';

export const dateValid = defineRule({
  code: 'DAT001',
  name: 'date-valid',
  summary: 'A date is a day that exists, written YYYY-MM-DD.',
  scope: 'document',
  since: '0.1.0',
  level: 'error',
  basis: ['iso9001@2015:7.5.2'],
  options: noOptions,
  messages: {
    notADate: {
      what: '`{field}` is `{value}`, {problem}.',
      why,
      mend: 'Write the day as year, month and day{suggestion}.',
    },
    impossible: {
      what: '`{field}` is `{value}`, a day that does not exist.',
      why,
      mend: 'Look up the right day{suggestion}.',
    },
    outOfRange: {
      what: '`{field}` is `{value}`, which lies outside {from} to {to}.',
      why: 'A date so far away is most likely a slip of the keyboard.',
      mend: 'Correct the year.',
    },
  },
  *check({ document, manual, today, finding }) {
    if (!hasFields(document)) return;
    for (const { name: field, anchor, shape, node } of fieldValues(manual, document)) {
      if (shape.kind !== 'date' || node.kind !== 'scalar') continue;
      const value = node.value.trim();
      const isNear = value >= EARLIEST && (value <= today || value <= latest(field, today));
      if ((isNear && isRealDate(value)) || isUnknown(value)) continue;
      const [from, to] = [EARLIEST, latest(field, today)];
      const place = document.at(anchor);
      if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) {
        const day = dayWritten(value);
        const suggestion = day !== undefined && isRealDate(day) ? `: \`${day}\`` : ', for example `2026-11-15`';
        const problem = PATTERN.test(value) ? 'the form of a date and no date' : 'not a date of the form YYYY-MM-DD';
        yield finding('notADate', place, { field, value, problem, suggestion });
      } else if (!isRealDate(value)) yield finding('impossible', place, { field, value, suggestion: swapped(value) });
      else yield finding('outOfRange', place, { field, value, from, to });
    }
  },
});

/** Old documents are kept as long as the parts fly; everything else is near. */
function latest(field: string, today: string): string {
  return `${Number(today.slice(0, 4)) + (field === 'keep_until' ? 100 : 10)}${today.slice(4)}`;
}

function swapped(value: string): string {
  const [year = '', month = '', day = ''] = value.split('-');
  const other = `${year}-${day}-${month}`;
  return isRealDate(other) ? `; with day and month exchanged it is \`${other}\`` : '';
}
