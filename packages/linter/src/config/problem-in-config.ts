// What is wrong in clausemark.yaml, at the value that is wrong.
import { CONFIG_PATH, nodeAt, span, type DataProblem, type Manual } from '@clausemark/manual';

export function problemInConfig(
  manual: Manual,
  path: readonly PropertyKey[],
  message: string,
  mend: string,
): DataProblem {
  const root = manual.dataFiles.find((file) => file.path === CONFIG_PATH)?.node;
  const node = root === undefined ? undefined : nodeAt(root, path);
  const start = node?.span.start ?? 0;
  const end = node?.kind === 'scalar' ? node.span.end : Math.min(start + 1, node?.span.end ?? 0);
  return { path: CONFIG_PATH, span: span(start, end), message, mend };
}
