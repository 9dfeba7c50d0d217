// Prints the table of a data verb in the form asked for.
import { escapeTerminal, tableFormats, wrap, type Table, type TableFormatName } from '@clausemark/reporters';
import { textFlag } from '../command/flags.ts';
import type { VerbInput } from '../command/command.ts';

export function tableFormat({ flags }: VerbInput): TableFormatName {
  return flags['json'] === true ? 'json' : ((textFlag(flags, 'format') ?? 'table') as TableFormatName);
}

export function printTable<Row>(input: VerbInput, table: Table<Row>): void {
  input.io.out(tableFormats[tableFormat(input)].render(table, input.io.columns));
}

/** Sentences below a table, behind a blank line and no wider than the terminal. */
export function printWrapped({ io }: VerbInput, text: string): void {
  const lines = text.split('\n').flatMap((line) => wrap(escapeTerminal(line), io.columns));
  io.out(`\n${lines.join('\n')}\n`);
}
