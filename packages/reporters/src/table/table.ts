// A table of data, whatever it is about: what the verbs `coverage` and `register` print. Each form of it has its own file.

export type CellValue = string | number | boolean | undefined;

export interface Column<Row> {
  /** Name of the field in JSON. */
  readonly key: string;
  /** Heading for people. */
  readonly header: string;
  readonly value: (row: Row) => CellValue;
  /** `right` for numbers; left unless told. */
  readonly align?: 'left' | 'right';
}

export interface Table<Row> {
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
}

/** A cell as raw text: empty for a missing value, `yes` and `no` for booleans. */
export function cellText<Row>(column: Column<Row>, row: Row): string {
  const value = column.value(row);
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return value === undefined ? '' : String(value);
}
