// Rows are found by their whole ids, although the first 32 bits are compared first.
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { encodeEnd, TRAILER_LENGTH } from './pack-format.ts';
import type { PackRow } from './pack-rows.ts';
import { PackTable } from './pack-rows.ts';

const kind = { key: Buffer.alloc(20, 7), idLength: 20 };

function rowsOf(ids: readonly string[]): PackRow[] {
  return ids.map((id, index) => ({
    id,
    offset: index * 2 ** 33,
    length: index,
    size: index + 1,
    checksum: 0xffffffff,
  }));
}

function tableOf(rows: readonly PackRow[]): PackTable {
  const end = encodeEnd(rows, 0, kind);
  return new PackTable(end.subarray(0, end.length - TRAILER_LENGTH), kind.idLength);
}

const id = (beginning: string, end = ''): string => beginning.padEnd(40 - end.length, '0') + end;

test('the first, the last, and nothing where there is none', () => {
  const rows = rowsOf([id('00000000', '1'), id('7fffffff'), id('80000000'), id('ffffffff', 'f')]);
  const table = tableOf(rows);
  for (const row of rows) expect(table.get(row.id)).toEqual(row);
  for (const absent of [id('0'), id('7ffffffe'), id('80000001'), id('ffffffff'), id('ffffffff').replaceAll('0', 'f')])
    expect(table.get(absent)).toBeUndefined();
  expect(tableOf([]).get(id('1'))).toBeUndefined();
});

test('ids that begin alike are different ids', () => {
  const rows = rowsOf(['1', '5', '9', 'f'].map((end) => id('deadbeef', end)));
  const table = tableOf([...rows, ...rowsOf([id('deadbeee', 'f'), id('deadbef0')])]);
  for (const row of rows) expect(table.get(row.id)).toEqual(row);
  for (const end of ['0', '2', 'a', 'e']) expect(table.get(id('deadbeef', end))).toBeUndefined();
});

test('whatever the ids are, each is found and no other', () => {
  const digits = fc.array(fc.constantFrom('0', '1', '8', 'f'), { minLength: 3, maxLength: 3 });
  const anyId = fc.tuple(digits, digits).map(([first, last]) => id(first.join(''), last.join('')));
  fc.assert(
    fc.property(fc.uniqueArray(anyId, { maxLength: 40 }), anyId, (ids, other) => {
      const rows = rowsOf(ids);
      const table = tableOf(rows);
      for (const row of rows) expect([table.get(row.id), table.sizeOf(row.id)]).toEqual([row, row.size]);
      expect(table.sizeOf(other) !== undefined).toBe(ids.includes(other));
      expect(table.get(other)?.id).toBe(ids.includes(other) ? other : undefined);
      expect([...table.values()].map((row) => row.id)).toEqual(ids.toSorted());
    }),
  );
});
