// The documents of a manual by folder and file name.
import type { ManualDocument } from '../manual.ts';
import { perManual } from '../per-manual.ts';

export type FilesByName = ReadonlyMap<string, ManualDocument>;

/** Names that an address has to write otherwise: `100%.md` is `100%25.md` there. */
const ODD_IN_NAME = /[%?#\\\0:]/;

/** By the path of the folder, with its slash; those whose names stand in an address as they are. */
export const documentsByFolder = perManual(({ byPath }): ReadonlyMap<string, FilesByName> => {
  const folders = new Map<string, Map<string, ManualDocument>>();
  for (const [path, document] of byPath) {
    const start = path.lastIndexOf('/') + 1;
    const name = path.slice(start);
    if (ODD_IN_NAME.test(name)) continue;
    const folder = path.slice(0, start);
    const files = folders.get(folder);
    if (files === undefined) folders.set(folder, new Map([[name, document]]));
    else files.set(name, document);
  }
  return folders;
});
