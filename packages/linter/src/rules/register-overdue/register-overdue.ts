// REG002: nothing in a living register is overdue: a certificate, an evaluation, a calibration, the check of an external document.
import * as z from 'zod';
import { daysBetween, isRealDate } from '../../calendar.ts';
import { placeInConfig } from '../../config/place-in-config.ts';
import { isUnknown } from '../../fields/is-unknown.ts';
import { findTable, registerTable, tableProblem } from '../../registers/find-table.ts';
import { defineRule } from '../../rule/define-rule.ts';

export const registerOverdue = defineRule({
  code: 'REG002',
  name: 'register-overdue',
  summary: 'Dates by which something of a register is due have not passed.',
  scope: 'manual',
  since: '0.2.0',
  level: 'warning',
  nightlyLevel: 'error',
  basis: ['iso9001@2015:8.4.1', 'iso9001@2015:7.1.5.2'],
  options: {
    defaults: { tables: [] },
    schema: () =>
      z.strictObject({
        tables: z
          .array(z.strictObject(registerTable()))
          .default([])
          .describe('Registers, and their columns with due dates.'),
      }),
  },
  messages: {
    overdue: {
      what: '"{column}" of the row "{row}" of {register} was {due}, {days} days ago.',
      why: 'A supplier, an instrument or a document past its date is used as if somebody had looked at it.',
      mend: 'Do what is due and enter the new date, or take it out of use and change its status.',
    },
    noDate: {
      what: '"{column}" of the row "{row}" of {register} is "{value}", which is no date.',
      why: 'Only a date can be watched.',
      mend: 'Write it as YYYY-MM-DD, or "none" where nothing is ever due.',
      level: 'error',
    },
    unknown: {
      what: 'clausemark.yaml names a register that cannot be checked: {problem}.',
      why: 'What is not found is not checked, and nobody would notice.',
      mend: 'Correct `rules.register-overdue.tables`.',
      level: 'error',
    },
  },
  *check({ manual, options, today, finding }) {
    for (const [index, wanted] of options.tables.entries()) {
      const found = findTable(manual, wanted);
      const problem = tableProblem(found, wanted.at);
      if (problem !== undefined) {
        const path = ['rules', 'register-overdue', 'tables', index, 'at'];
        yield finding('unknown', placeInConfig(manual, path, `register:${wanted.at}`), { problem });
      }
      if (found.problem !== undefined) continue;
      const { document, rows } = found;
      const register = document.id ?? document.path;
      for (const row of rows) {
        for (const column of wanted.columns) {
          const cell = row.cell(column);
          const value = cell?.text.trim() ?? '';
          if (value === '' || /^(?:-|none)$/i.test(value) || isUnknown(value)) continue;
          const place = document.at(`due:${row.name}/${column}`, cell?.span ?? row.first.span);
          if (!isRealDate(value)) yield finding('noDate', place, { row: row.name, register, column, value });
          else if (value < today)
            yield finding('overdue', place, {
              row: row.name,
              register,
              column,
              due: value,
              days: daysBetween(value, today),
            });
        }
      }
    }
  },
});
