// All paths of a manual once, by file name and by folder: a manual just adopted has thousands of broken links.
import { perManual } from '@clausemark/manual';

interface Paths {
  readonly byName: ReadonlyMap<string, readonly string[]>;
  readonly byFolder: ReadonlyMap<string, readonly string[]>;
}

export const pathsOf = perManual(({ files }): Paths => {
  const all = [...files.keys()];
  return {
    byName: Map.groupBy(all, (path) => path.slice(path.lastIndexOf('/') + 1)),
    byFolder: Map.groupBy(all, (path) => path.slice(0, path.lastIndexOf('/') + 1)),
  };
});
