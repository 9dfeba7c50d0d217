// `clausemark status`: what is in force on a day, and what needs somebody.
import { resolve } from 'node:path';
import type { LedgerEntry } from '@clausemark/control';
import { escapeTerminal, wrap, type Column, type Table } from '@clausemark/reporters';
import { fileDigests, openLedger } from '@clausemark/workspace';
import type { Verb } from '../command/command.ts';
import { textFlag } from '../command/flags.ts';
import { open } from '../output/open.ts';
import { printTable, tableFormat } from '../output/print-table.ts';
import { VerbError } from '../output/verb-error.ts';
import { statusRows } from '../status/status-rows.ts';
import { stepLines } from '../status/step-lines.ts';
import { summary } from '../status/summary.ts';
import type { StatusRow } from '../status/status-row.ts';

export const run: Verb = async (input) => {
  const on = textFlag(input.flags, 'on');
  const day = on === undefined ? input : { ...input, flags: { ...input.flags, today: on } };
  const { manual, today, folder } = await open(day, input.argument);
  const entries = await believedEntries(folder);
  const side = { manual, fileDigest: await fileDigests({ root: resolve(folder), at: textFlag(input.flags, 'at') }) };
  const rows = statusRows(side, entries, today);
  if (tableFormat(input) !== 'table') {
    printTable(input, table(rows, false));
    return 0;
  }
  const { io } = input;
  const by = entries === undefined ? 'not under ledger control: states are those the documents claim' : 'by the ledger';
  for (const line of wrap(`${escapeTerminal(manual.name)} on ${today}, ${by}.`, io.columns)) io.out(`${line}\n`);
  io.out('\n');
  const shown = input.flags['all'] === true ? rows : rows.filter(({ attention }) => attention.length > 0);
  if (shown.length > 0) {
    printTable(input, table(shown, true));
    io.out('\n');
  }
  const steps = stepLines(shown, io.columns);
  if (steps.length > 0) io.out(`Next:\n${steps.join('\n')}\n\n`);
  for (const line of wrap(summary(rows), io.columns)) io.out(`${line}\n`);
  return 0;
};

/** @throws VerbError for a ledger that cannot be believed: nothing in force may be shown from it */
async function believedEntries(root: string): Promise<readonly LedgerEntry[] | undefined> {
  const { state } = await openLedger({ root });
  if (state.kind === 'none') return undefined;
  if (state.kind === 'sound') return state.entries;
  throw new VerbError(
    `The ledger cannot be believed (${state.problems.length} ${state.problems.length === 1 ? 'problem' : 'problems'}), so nothing is said about what is in force.`,
    '`clausemark verify` says what is wrong with it.',
  );
}

function table(rows: readonly StatusRow[], isText: boolean): Table<StatusRow> {
  const document: Column<StatusRow> = { key: 'document', header: 'Document', value: (row) => row.document };
  const current: Column<StatusRow> = { key: 'inForce', header: 'In force', value: (row) => row.inForce };
  const file: Column<StatusRow> = { key: 'file', header: 'File', value: (row) => row.file };
  const attention: Column<StatusRow> = {
    key: 'attention',
    header: 'Needs attention',
    value: (row) => row.attention.map(({ words }) => words).join('; '),
  };
  if (isText) return { columns: [document, current, file, attention], rows };
  return {
    columns: [
      document,
      { key: 'title', header: 'Title', value: (row) => row.title },
      current,
      { key: 'since', header: 'Since', value: (row) => row.since },
      { key: 'next', header: 'Next', value: (row) => row.next.join('; ') },
      file,
      { key: 'reviewDue', header: 'Review due', value: (row) => row.reviewDue },
      { key: 'needs', header: 'Needs', value: (row) => row.attention.map(({ kind }) => kind).join(' ') },
      attention,
      { key: 'nextStep', header: 'Next step', value: (row) => row.attention.map(({ step }) => step).join('; ') },
    ],
    rows,
  };
}
