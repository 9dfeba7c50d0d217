// Every revision adds its row to the table of revisions. That one row is left out of the guards; any other change there is not.
import type { AlignedLine } from '../redline/align-lines.ts';
import type { GuardSet } from './guard-set.ts';

/** Leaves out the one new row of a history section whose other rows are as they were. */
export function withoutHistoryRow(aligned: readonly AlignedLine[], { history }: GuardSet): readonly AlignedLine[] {
  const changed = aligned.filter((item) => item.op !== 'same' && isHistory(item, history));
  const [only] = changed;
  return changed.length === 1 && only?.op === 'added' && only.head.kind === 'row'
    ? aligned.filter((item) => item !== only)
    : aligned;
}

function isHistory(item: AlignedLine, history: ReadonlySet<string>): boolean {
  const line = item.op === 'removed' ? item.base : item.head;
  const heading = line.section
    .toLowerCase()
    .replace(/^[\d.\s]+/, '')
    .trim();
  return history.has(heading);
}
