// A table about a whole manual, made when somebody first asks for it and kept for as long as the manual.
import type { Manual } from './manual.ts';
import type { Table } from './reads.ts';

/** The same function, computing once for each manual. */
export function perManual<Value>(make: (manual: Manual) => Value): (manual: Manual) => Value {
  const tables = new WeakMap<Manual, Table<Value>>();
  return (manual) => {
    let table = tables.get(manual);
    if (table === undefined) {
      table = manual.reads.table(() => make(manual));
      tables.set(manual, table);
    }
    if (table.deep) manual.reads.noteEverything();
    return table.value;
  };
}
