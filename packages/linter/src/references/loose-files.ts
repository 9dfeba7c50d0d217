// Files of a manual that are no documents, by the folders they lie below: no approval of their own protects them.
import { perManual, type Manual } from '@clausemark/manual';

/** One such file below a folder. @param path a folder, with its slash; any other path has none */
export function looseFileIn(manual: Manual, path: string): string | undefined {
  if (!path.endsWith('/')) return undefined;
  return looseFiles(manual).get(path);
}

/** One for each folder, those above it included. */
const looseFiles = perManual((manual): ReadonlyMap<string, string> => {
  const found = new Map<string, string>();
  for (const file of manual.files.keys()) {
    if (manual.byPath.has(file)) continue;
    for (let at = file.indexOf('/'); at !== -1; at = file.indexOf('/', at + 1)) {
      const folder = file.slice(0, at + 1);
      if (!found.has(folder)) found.set(folder, file);
    }
  }
  return found;
});
