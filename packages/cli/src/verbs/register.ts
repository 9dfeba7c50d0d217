// `clausemark register`: the master document list.
import { registerRows, type RegisterRow } from '@clausemark/linter';
import { documentTypeNames, statusNames } from '@clausemark/manual';
import type { Column, Table } from '@clausemark/reporters';
import type { Verb, VerbInput } from '../command/command.ts';
import { textFlag } from '../command/flags.ts';
import { didYouMean } from '../command/did-you-mean.ts';
import { open } from '../output/open.ts';
import { printTable, tableFormat } from '../output/print-table.ts';
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
  printTable(input, table(rows, tableFormat(input) === 'table'));
  return 0;
};

function oneOf(input: VerbInput, flag: string, names: readonly string[]): string | undefined {
  const value = textFlag(input.flags, flag);
  if (value === undefined || names.includes(value)) return value;
  throw new VerbError(`There is no ${flag} "${value}".`, `${didYouMean(value, names)}There are: ${names.join(', ')}.`);
}

/** A terminal has room for what tells documents apart; the other forms have every column. */
function table(rows: readonly RegisterRow[], isText: boolean): Table<RegisterRow> {
  const id: Column<RegisterRow> = {
    key: 'id',
    header: 'Id',
    value: (row) => (isText && row.id === '' ? row.path : row.id),
  };
  const title: Column<RegisterRow> = { key: 'title', header: 'Title', value: (row) => row.title };
  const revision: Column<RegisterRow> = { key: 'revision', header: 'Rev', value: (row) => row.revision };
  const state: Column<RegisterRow> = { key: 'state', header: 'State', value: (row) => row.state };
  const effective: Column<RegisterRow> = { key: 'effective', header: 'Effective', value: (row) => row.effective };
  const due: Column<RegisterRow> = { key: 'reviewDue', header: 'Review due', value: (row) => row.reviewDue };
  if (isText) return { columns: [id, revision, state, effective, due, title], rows };
  return {
    columns: [
      id,
      title,
      { key: 'type', header: 'Type', value: (row) => row.type },
      revision,
      state,
      effective,
      due,
      { key: 'owner', header: 'Owner', value: (row) => row.owner },
      { key: 'approver', header: 'Approver', value: (row) => row.approver },
      { key: 'clauses', header: 'Clauses', value: (row) => row.clauses.join(' ') },
      { key: 'path', header: 'Path', value: (row) => row.path },
    ],
    rows,
  };
}
