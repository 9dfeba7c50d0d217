// `clausemark rules`: every rule there is.
import { builtInRules, type AnyRule } from '@clausemark/linter';
import type { Table } from '@clausemark/reporters';
import type { Verb } from '../command/command.ts';
import { printTable } from '../output/print-table.ts';

export const run: Verb = async (input) => {
  const table: Table<AnyRule> = {
    columns: [
      { key: 'code', header: 'Code', value: (rule) => rule.code },
      { key: 'name', header: 'Name', value: (rule) => rule.name },
      { key: 'level', header: 'Level', value: (rule) => `${rule.level}${rule.hard === true ? ' (hard)' : ''}` },
      { key: 'scope', header: 'Scope', value: (rule) => rule.scope },
      { key: 'summary', header: 'What it checks', value: (rule) => rule.summary },
    ],
    rows: builtInRules,
  };
  printTable(input, table);
  return 0;
};
