// The changes of a front matter as a table.
import type { MetadataChange } from '@clausemark/control';
import type { Table } from '../table/table.ts';

export function metadataTable(rows: readonly MetadataChange[]): Table<MetadataChange> {
  return {
    columns: [
      { key: 'key', header: 'Front matter', value: (row) => row.key },
      { key: 'before', header: 'Before', value: (row) => row.before ?? '(none)' },
      { key: 'after', header: 'After', value: (row) => row.after ?? '(none)' },
    ],
    rows,
  };
}
