// Every revision adds its row to the table of revisions. That one row is left out of the guards; any other change there is not.
import type { Line } from '../meaning/lines.ts';
import type { AlignedLine } from '../redline/align-lines.ts';
import type { GuardSet } from './guard-set.ts';

/** Leaves out the one new row of a history section whose other rows are as they were. */
export function withoutHistoryRow(aligned: readonly AlignedLine[], { history }: GuardSet): readonly AlignedLine[] {
  const changed = aligned.filter((item) => item.op !== 'same' && isHistory(item, history));
  const [only] = changed;
  return changed.length === 1 && only?.op === 'added' && isEntry(only.head)
    ? aligned.filter((item) => item !== only)
    : aligned;
}

/** Text below a table without a blank line is a row of one cell to Markdown; to readers it is a sentence. */
function isEntry({ kind, cells }: Line): boolean {
  return kind === 'row' && cells.length > 1 && cells.filter((cell) => cell.length > 0).length > 1;
}

function isHistory(item: AlignedLine, history: ReadonlySet<string>): boolean {
  const line = item.op === 'removed' ? item.base : item.head;
  const heading = line.section
    .toLowerCase()
    .replace(/^[\d.\s]+/, '')
    .trim();
  return history.has(heading);
}
