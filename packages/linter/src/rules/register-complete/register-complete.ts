// REG001: no blank where a living register must say something.
import * as z from 'zod';
import { placeInConfig } from '../../config/place-in-config.ts';
import { findTable, registerTable, tableProblem } from '../../registers/find-table.ts';
import { defineRule } from '../../rule/define-rule.ts';

export const registerComplete = defineRule({
  code: 'REG001',
  name: 'register-complete',
  summary: 'Rows of a register say what they must say.',
  scope: 'manual',
  since: '0.2.0',
  level: 'error',
  basis: ['iso9001@2015:7.5.3.2'],
  options: {
    defaults: { tables: [] },
    schema: () =>
      z.strictObject({
        tables: z
          .array(z.strictObject(registerTable()))
          .default([])
          .describe('Registers, and the columns that no row may leave blank.'),
      }),
  },
  messages: {
    blank: {
      what: 'The row "{row}" of {register} says nothing under "{column}".',
      why: 'A register is used row by row; a blank is read as "no limit" by one and as "not allowed" by the next.',
      mend: 'Enter the value, or "none" with the reason where that is true.',
    },
    unknown: {
      what: 'clausemark.yaml names a register that cannot be checked: {problem}.',
      why: 'What is not found is not checked, and nobody would notice.',
      mend: 'Correct `rules.register-complete.tables`.',
    },
  },
  *check({ manual, options, finding }) {
    for (const [index, wanted] of options.tables.entries()) {
      const found = findTable(manual, wanted);
      const problem = tableProblem(found, wanted.at);
      if (problem !== undefined) {
        const path = ['rules', 'register-complete', 'tables', index, 'at'];
        yield finding('unknown', placeInConfig(manual, path, `register:${wanted.at}`), { problem });
      }
      if (found.problem !== undefined) continue;
      const { document, rows } = found;
      for (const row of rows) {
        for (const column of wanted.columns) {
          const cell = row.cell(column);
          if (cell !== undefined && !/^[-\u2013\u2014\s]*$/.test(cell.text)) continue;
          const place = document.at(`register:${row.name}/${column}`, cell?.span ?? row.first.span);
          yield finding('blank', place, { row: row.name, register: document.id ?? document.path, column });
        }
      }
    }
  },
});
