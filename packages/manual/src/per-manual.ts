// A table about a whole manual, made when somebody first asks for it and kept for as long as the manual.
import type { Manual } from './manual.ts';
import type { Table } from './reads.ts';

/** Tables there can be of one manual. Each has a place among those that a manual keeps, which is quicker than to look it up. */
let count = 0;

/** The same function, computing once for each manual. */
export function perManual<Value>(make: (manual: Manual) => Value): (manual: Manual) => Value {
  const place = count;
  count += 1;
  return (manual) => {
    let table = manual.reads.tables[place] as Table<Value> | undefined;
    if (table === undefined) {
      table = manual.reads.table(() => make(manual));
      manual.reads.tables[place] = table;
    }
    if (table.deep) manual.reads.noteEverything();
    return table.value;
  };
}
