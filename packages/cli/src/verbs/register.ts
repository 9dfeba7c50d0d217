// `clausemark register`: the master document list.
import { registerRows, type RegisterRow } from '@clausemark/linter';
import { documentTypeNames, statusNames } from '@clausemark/manual';
import type { Table } from '@clausemark/reporters';
import { closest } from 'fastest-levenshtein';
import type { Verb, VerbInput } from '../command/command.ts';
import { textFlag } from '../command/flags.ts';
import { open } from '../output/open.ts';
import { printTable } from '../output/print-table.ts';
import { VerbError } from '../output/verb-error.ts';

export const run: Verb = async (input) => {
  const type = oneOf(input, 'type', documentTypeNames);
  const status = oneOf(input, 'status', statusNames);
  const { manual, today } = await open(input, input.argument);
  const rows = registerRows(manual, today).filter(
    (row) =>
      (type === undefined || row.type === type) &&
      (status === undefined || manual.byPath.get(row.path)?.status === status),
  );
  printTable(input, table(rows));
  return 0;
};

function oneOf(input: VerbInput, flag: string, names: readonly string[]): string | undefined {
  const value = textFlag(input.flags, flag);
  if (value === undefined || names.includes(value)) return value;
  throw new VerbError(
    `There is no ${flag} "${value}".`,
    `Did you mean ${closest(value, [...names])}? There are: ${names.join(', ')}.`,
  );
}

function table(rows: readonly RegisterRow[]): Table<RegisterRow> {
  return {
    columns: [
      { key: 'id', header: 'Id', value: (row) => row.id },
      { key: 'type', header: 'Type', value: (row) => row.type },
      { key: 'revision', header: 'Rev', value: (row) => row.revision },
      { key: 'state', header: 'State', value: (row) => row.state },
      { key: 'effective', header: 'Effective', value: (row) => row.effective },
      { key: 'reviewDue', header: 'Review due', value: (row) => row.reviewDue },
      { key: 'owner', header: 'Owner', value: (row) => row.owner },
      { key: 'approver', header: 'Approver', value: (row) => row.approver },
      { key: 'title', header: 'Title', value: (row) => row.title },
      { key: 'clauses', header: 'Clauses', value: (row) => row.clauses.join(' ') },
      { key: 'path', header: 'Path', value: (row) => row.path },
    ],
    rows,
  };
}
