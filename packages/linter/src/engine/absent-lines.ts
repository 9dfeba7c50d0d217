// Says which files of the manual git tracks and nobody could look at, because they are not on disk.
import type { AbsentFile, Manual } from '@clausemark/manual';
import { some } from './some.ts';

/** A line for each reason. */
export function absentLines({ absent }: Pick<Manual, 'absent'>): string[] {
  const of = (wanted: AbsentFile['why']): string[] =>
    absent.filter(({ why }) => why === wanted).map(({ path }) => path);
  const [left, deleted] = [of('not-checked-out'), of('deleted')];
  return [
    ...(left.length === 0
      ? []
      : [`${counted(left, 'tracked file')} not in this checkout (sparse checkout): ${some(left)}`]),
    ...(deleted.length === 0 ? [] : [`${counted(deleted, 'tracked document')} deleted on disk: ${some(deleted)}`]),
  ];
}

function counted({ length }: readonly string[], what: string): string {
  return length === 1 ? `1 ${what} is` : `${length} ${what}s are`;
}
