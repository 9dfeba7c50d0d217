// `clausemark coverage`: the clause matrix.
import { clauseRows, standardLabel, type ClauseClaim, type ClauseRow, type ManualStandards } from '@clausemark/linter';
import type { Column, Table } from '@clausemark/reporters';
import { builtInKeys } from '@clausemark/standards';
import type { Verb, VerbInput } from '../command/command.ts';
import { textFlag } from '../command/flags.ts';
import { chapterRows, chapterTable } from '../output/chapter-table.ts';
import { open } from '../output/open.ts';
import { printTable, printWrapped, tableFormat } from '../output/print-table.ts';
import { VerbError } from '../output/verb-error.ts';

export const run: Verb = async (input) => {
  const { manual, standards, today } = await open(input, input.argument);
  const wanted = standardWanted(input, standards);
  const all = clauseRows(manual, standards, today).filter((row) => wanted === undefined || row.standard === wanted);
  const uncovered = all.filter((row) => row.state !== 'covered' && row.state !== 'excluded');
  const isText = tableFormat(input) === 'table';
  if (input.flags['summary'] === true) printTable(input, chapterTable(chapterRows(all, standards)));
  else if (input.flags['gaps'] !== true) printTable(input, table(all, isText));
  else if (uncovered.length > 0 || !isText) printTable(input, table(uncovered, isText));
  else printWrapped(input, 'No gaps: every auditable clause is covered or excluded.');
  if (isText) for (const text of totals(all, standards)) printWrapped(input, text);
  const hasSure = input.flags['summary'] !== true && (input.flags['gaps'] !== true || uncovered.length > 0);
  if (isText && hasSure) printWrapped(input, SURE);
  return 0;
};

function standardWanted({ flags }: VerbInput, { all, unknown }: ManualStandards): string | undefined {
  if (all.length === 0) {
    const named = unknown.map(({ key }) => key).join(', ');
    const what = named === '' ? 'no standard' : `no standard that Clausemark has a catalogue of (${named})`;
    throw new VerbError(
      `clausemark.yaml names ${what}, so there is nothing to cover.`,
      `Name the standard you answer to under \`standards\` in clausemark.yaml (Clausemark comes with ${builtInKeys.join(' and ')}), or a catalogue of your own under \`catalogues\`.`,
    );
  }
  const wanted = textFlag(flags, 'standard');
  if (wanted === undefined || all.some(({ key }) => key === wanted)) return wanted;
  throw new VerbError(
    `The manual does not answer to a standard "${wanted}".`,
    `It answers to: ${all.map(({ key }) => key).join(', ')}.`,
  );
}

/** A terminal has room for documents only; the other forms name every section. */
function table(rows: readonly ClauseRow[], isText: boolean): Table<ClauseRow> {
  const oneStandard = new Set(rows.map((row) => row.standard)).size <= 1;
  const standard: Column<ClauseRow> = { key: 'standard', header: 'Standard', value: (row) => row.standard };
  return {
    columns: [
      ...(isText && oneStandard ? [] : [standard]),
      { key: 'clause', header: 'Clause', value: (row) => row.clause },
      { key: 'title', header: 'Title', value: (row) => row.title },
      { key: 'state', header: 'State', value: (row) => (row.state === 'gap' ? 'GAP' : row.state) },
      { key: 'sure', header: 'Sure', value: (row) => (isText ? initials(row.confidence) : row.confidence) },
      {
        key: 'answeredBy',
        header: 'Answered by',
        value: (row) =>
          [...(isText ? documents(row.claims) : row.claims.map(claimText)), row.note].filter(Boolean).join('; '),
      },
    ],
    rows,
  };
}

/** `high/medium` as `H/M`. */
function initials(confidence: string): string {
  return confidence.replace(/\b(\w)\w*/g, (_, letter: string) => letter.toUpperCase());
}

function documents(claims: readonly ClauseClaim[]): string[] {
  return [...Map.groupBy(claims, (claim) => claim.document)].map(([document, own]) => {
    const notes = [...new Set(own.flatMap(notesOf))].join(', ');
    return notes === '' ? document : `${document} (${notes})`;
  });
}

function claimText(claim: ClauseClaim): string {
  const place = claim.section === undefined ? claim.document : `${claim.document}#${claim.section}`;
  const notes = notesOf(claim).join(', ');
  return notes === '' ? place : `${place} (${notes})`;
}

function notesOf({ counts, reason, state }: ClauseClaim): string[] {
  return [
    ...(counts ? [] : [`does not count: ${reason}`]),
    ...(state === 'draft' && counts ? ['draft'] : []),
    ...(state === 'planned-effective' ? ['not yet in force'] : []),
  ];
}

/** What the column says that the table of chapters does not have. */
const SURE = 'Sure: how sure the catalogue is that the number exists / of what it says (H high, M medium, L low).';

function totals(rows: readonly ClauseRow[], standards: ManualStandards): string[] {
  return [...Map.groupBy(rows, (row) => row.standard)].map(([key, own]) => {
    const count = (state: ClauseRow['state']): number => own.filter((row) => row.state === state).length;
    const standard = standards.all.find((item) => item.key === key);
    // A gap has a note only where a draft excludes it.
    const drafted = own.filter(({ state, note }) => state === 'gap' && note !== '').length;
    const uncovered = `${count('gap')} ${count('gap') === 1 ? 'gap' : 'gaps'}`;
    const gaps = drafted === 0 ? uncovered : `${uncovered} (${drafted} excluded by a draft)`;
    return (
      `${standard === undefined ? key : standardLabel(standard)}: ${own.length} auditable clauses, ${count('covered')} covered, ` +
      `${count('draft-only')} draft only, ${count('planned')} planned, ${count('excluded')} excluded, ${gaps}.`
    );
  });
}
