// The next steps below the table of `clausemark status`: one line a document, and one for many documents that need the same.
import { escapeTerminal, wrapBehind } from '@clausemark/reporters';
import type { StatusRow } from './status-row.ts';

/** So many documents with the same step are told one by one. */
const SINGLE = 3;

export function stepLines(rows: readonly StatusRow[], width: number): string[] {
  const groups = Map.groupBy(
    rows.flatMap(({ document, attention }) => attention.map((item) => ({ document, ...item }))),
    ({ kind, document, step }) => `${kind} ${step.replaceAll(document, 'ID')}`,
  );
  return [...groups.values()].flatMap((same) => {
    const [first] = same;
    if (first === undefined || same.length <= SINGLE)
      return same.flatMap(({ document, step }) => line(document, step, width));
    const names = same.slice(0, SINGLE).map(({ document }) => document);
    const rest = same.length - SINGLE;
    return line(`${names.join(', ')} and ${rest} more`, first.step.replaceAll(first.document, 'ID'), width);
  });
}

function line(documents: string, step: string, width: number): string[] {
  return wrapBehind('  ', escapeTerminal(`${documents}: ${step}`), width);
}
