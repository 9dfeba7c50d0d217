// Names that are no UTF-8. Git gives their bytes; as text they hold a sign for "unknown", under which nobody finds the file.
import { isUtf8 } from 'node:buffer';
import type { Entry } from '../files/entry.ts';

/** Collects such records of a listing. Names with the sign that are UTF-8 are names like others. */
export class OddNames {
  readonly #records: (readonly [record: string, bytes: Buffer])[] = [];

  readonly note = (record: string, bytes: Buffer): void => {
    if (!isUtf8(bytes)) this.#records.push([record, bytes]);
  };

  /** The entries, those with such a name in the form it is shown in. @param pathIn the path at the end of a record */
  shownIn(entries: Entry[], pathIn: (record: string) => string): Entry[] {
    if (this.#records.length === 0) return entries;
    // Several of them can look alike as text.
    const shown = new Map<string, Set<string>>();
    for (const [record, bytes] of this.#records) {
      const path = pathIn(record);
      // What stands before it is ASCII: as many bytes as characters.
      const name = escapedName(bytes.subarray(record.length - path.length));
      shown.set(path, (shown.get(path) ?? new Set()).add(name));
    }
    return entries.map((entry) => {
      const names = shown.get(entry.path);
      return names === undefined ? entry : { ...entry, shown: [...names].join(', ') };
    });
  }
}

/** The text it is, and bytes that are none as `\xfc`. */
export function escapedName(bytes: Buffer): string {
  let shown = '';
  for (let at = 0; at < bytes.length;) {
    const length = [1, 2, 3, 4].find((count) => at + count <= bytes.length && isUtf8(bytes.subarray(at, at + count)));
    shown += length === undefined ? `\\x${bytes.toString('hex', at, at + 1)}` : bytes.toString('utf8', at, at + length);
    at += length ?? 1;
  }
  return shown;
}
