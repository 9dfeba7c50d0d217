// A place in clausemark.yaml for findings about the manual as a whole.
import type { Location, Manual } from '@clausemark/manual';
import { CONFIG_PATH, nodeAt, span } from '@clausemark/manual';

/** The value at a path of keys, or the nearest one above it that exists. `anchor` is the stable name of the finding's place. */
export function placeInConfig(manual: Manual, path: readonly PropertyKey[], anchor: string): Location {
  const root = manual.dataFiles.find((file) => file.path === CONFIG_PATH)?.node;
  const node = root === undefined ? undefined : nodeAt(root, path);
  const start = node === undefined || node === root ? 0 : node.span.start;
  const end = node?.kind === 'scalar' ? node.span.end : start;
  return { path: CONFIG_PATH, anchor, span: span(start, end) };
}

/** Where a manual names a standard: its entry in `standards`, or in `catalogues` for one of the company's own. */
export function placeOfStandard(manual: Manual, key: string, anchor: string): Location {
  const index = manual.config.standards.indexOf(key);
  return placeInConfig(manual, index === -1 ? ['catalogues'] : ['standards', index], anchor);
}
