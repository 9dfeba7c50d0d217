// From when to when each revision of a document is in force, the days to come included. Asked day by day of the one function that says so.
import { dayAfter, inForce } from '@clausemark/control';
import type { DocumentEntry } from './entry-kinds.ts';

export interface Interval {
  readonly revision: string;
  /** First day. */
  readonly from: string;
  /** First day on which it is in force no more; undefined while no such day is known. */
  readonly until: string | undefined;
}

/** @param entries of one document, in order */
export function intervalsOf(entries: readonly DocumentEntry[]): readonly Interval[] {
  const found: { revision: string; from: string; until: string | undefined }[] = [];
  for (const day of turningDays(entries)) {
    const revision = [...inForce(entries, day).values()][0]?.current?.revision;
    const last = found.at(-1);
    const open = last !== undefined && last.until === undefined ? last : undefined;
    if (open?.revision === revision) continue;
    if (open !== undefined) open.until = day;
    if (revision !== undefined) found.push({ revision, from: day, until: undefined });
  }
  return found;
}

/** Every day on which something may begin or end. */
function turningDays(entries: readonly DocumentEntry[]): readonly string[] {
  const days = entries.flatMap((entry) => [
    ...('effective' in entry ? [entry.effective] : []),
    ...('expires' in entry ? [dayAfter(entry.expires)] : []),
    ...(entry.type === 'revision.rescheduled' ? [entry.to] : []),
  ]);
  return [...new Set(days)].sort();
}
