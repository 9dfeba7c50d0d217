// The documents of a folder by file name. A folder is gone through when somebody first asks for it: where few documents have
// changed, few folders are.
import type { Manual } from '../manual.ts';
import type { ManualDocument } from '../document.ts';
import { perManual } from '../per-manual.ts';

export type FilesByName = ReadonlyMap<string, ManualDocument>;

/** Names that an address has to write otherwise: `100%.md` is `100%25.md` there. */
const ODD_IN_NAME = /[%?#\\\0:]/;

const NONE: FilesByName = new Map();
const folders = perManual(() => new Map<string, FilesByName>());

/** @param folder with its slash; empty for the top. Documents are left out whose names do not stand in an address as they are. */
export function documentsIn(manual: Manual, folder: string): FilesByName {
  const known = folders(manual);
  let files = known.get(folder);
  if (files !== undefined) return files;
  const first = firstFrom(manual.documents, folder);
  // There are more wrong addresses than folders.
  if (manual.documents[first]?.path.startsWith(folder) !== true) return NONE;
  files = filesFrom(manual.documents, first, folder);
  known.set(folder, files);
  return files;
}

/** What lies in a folder, and below it, stands together in a list sorted by path. */
function filesFrom(documents: readonly ManualDocument[], first: number, folder: string): FilesByName {
  const files = new Map<string, ManualDocument>();
  for (let index = first; ; index += 1) {
    const document = documents[index];
    if (document?.path.startsWith(folder) !== true) return files;
    const name = document.path.slice(folder.length);
    if (!name.includes('/') && !ODD_IN_NAME.test(name)) files.set(name, document);
  }
}

/** Index of the first document whose path is not before another path. */
function firstFrom(documents: readonly ManualDocument[], path: string): number {
  let [low, high] = [0, documents.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((documents[middle]?.path ?? '') < path) low = middle + 1;
    else high = middle;
  }
  return low;
}
