// What is wrong in clausemark.yaml, at the value or the key that is wrong.
import { CONFIG_PATH, nodeAt, span, type DataProblem, type FrontMatterNode, type Manual } from '@clausemark/manual';

export function problemInConfig(
  manual: Manual,
  path: readonly PropertyKey[],
  message: string,
  mend: string,
): DataProblem {
  const root = rootOf(manual);
  const node = root === undefined ? undefined : nodeAt(root, path);
  const start = node?.span.start ?? 0;
  const end = node?.kind === 'scalar' ? node.span.end : Math.min(start + 1, node?.span.end ?? 0);
  return { path: CONFIG_PATH, span: span(start, end), message, mend };
}

/** The same where the last key of the path is wrong itself: its value may stand on another line. */
export function problemAtKey(manual: Manual, path: readonly string[], message: string, mend: string): DataProblem {
  const root = rootOf(manual);
  const parent = root === undefined ? undefined : nodeAt(root, path.slice(0, -1));
  const entry = parent?.kind === 'map' ? parent.entries.find(({ key }) => key === path.at(-1)) : undefined;
  if (entry === undefined) return problemInConfig(manual, path, message, mend);
  return { path: CONFIG_PATH, span: entry.keySpan, message, mend };
}

function rootOf({ dataFiles }: Manual): FrontMatterNode | undefined {
  return dataFiles.find(({ path }) => path === CONFIG_PATH)?.node;
}
