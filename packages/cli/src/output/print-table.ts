// Prints the table of a data verb in the form asked for.
import { tableFormats, type Table, type TableFormatName } from '@clausemark/reporters';
import { textFlag } from '../command/flags.ts';
import type { VerbInput } from '../command/command.ts';

export function tableFormat({ flags }: VerbInput): TableFormatName {
  return flags['json'] === true ? 'json' : ((textFlag(flags, 'format') ?? 'table') as TableFormatName);
}

export function printTable<Row>(input: VerbInput, table: Table<Row>): void {
  input.io.out(tableFormats[tableFormat(input)].render(table, input.io.columns));
}
