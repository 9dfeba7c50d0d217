// `clausemark coverage`: the clause matrix.
import { clauseRows, type ClauseClaim, type ClauseRow } from '@clausemark/linter';
import type { Table } from '@clausemark/reporters';
import type { Verb } from '../command/command.ts';
import { textFlag } from '../command/flags.ts';
import { open } from '../output/open.ts';
import { printTable, tableFormat } from '../output/print-table.ts';
import { VerbError } from '../output/verb-error.ts';

export const run: Verb = async (input) => {
  const { manual, standards, today } = await open(input, input.argument);
  const wanted = textFlag(input.flags, 'standard');
  if (standards.all.length === 0) {
    throw new VerbError(
      'clausemark.yaml names no standard, so there is nothing to cover.',
      'Add `standards: [as9120@B]` to clausemark.yaml.',
    );
  }
  if (wanted !== undefined && !standards.all.some((standard) => standard.key === wanted)) {
    const known = standards.all.map((standard) => standard.key).join(', ');
    throw new VerbError(`The manual does not answer to a standard "${wanted}".`, `It answers to: ${known}.`);
  }
  const all = clauseRows(manual, standards, today).filter((row) => wanted === undefined || row.standard === wanted);
  const uncovered = all.filter((row) => row.state !== 'covered' && row.state !== 'excluded');
  printTable(input, table(input.flags['gaps'] === true ? uncovered : all));
  if (tableFormat(input) === 'table') for (const line of totals(all)) input.io.out(`${line}\n`);
  return 0;
};

function table(rows: readonly ClauseRow[]): Table<ClauseRow> {
  return {
    columns: [
      { key: 'standard', header: 'Standard', value: (row) => row.standard },
      { key: 'clause', header: 'Clause', value: (row) => row.clause },
      { key: 'title', header: 'Title', value: (row) => row.title },
      { key: 'state', header: 'State', value: (row) => (row.state === 'gap' ? 'GAP' : row.state) },
      { key: 'sure', header: 'Sure', value: (row) => row.confidence },
      {
        key: 'answeredBy',
        header: 'Answered by',
        value: (row) => [...row.claims.map(claimText), row.note].filter(Boolean).join('; '),
      },
    ],
    rows,
  };
}

function claimText(claim: ClauseClaim): string {
  const place = claim.section === undefined ? claim.document : `${claim.document}#${claim.section}`;
  const notes = [
    claim.counts ? '' : `does not count: ${claim.reason}`,
    claim.state === 'released' ? '' : claim.state.replace('planned-effective', 'not yet in force'),
  ];
  const note = notes.filter(Boolean).join(', ');
  return note === '' ? place : `${place} (${note})`;
}

function totals(rows: readonly ClauseRow[]): string[] {
  return [...Map.groupBy(rows, (row) => row.standard)].map(([standard, own]) => {
    const count = (state: ClauseRow['state']): number => own.filter((row) => row.state === state).length;
    return (
      `\n${standard}: ${own.length} auditable clauses: ${count('covered')} covered, ${count('draft-only')} draft only, ` +
      `${count('planned')} planned, ${count('excluded')} excluded, ${count('gap')} gaps`
    );
  });
}
