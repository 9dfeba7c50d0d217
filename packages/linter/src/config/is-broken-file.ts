// Whether a file of control/ has mistakes: then it says nothing, data-file-valid says why, and nobody misses what it would say.
import type { Manual } from '@clausemark/manual';

export function isBrokenFile({ dataFiles }: Manual, wanted: string): boolean {
  return dataFiles.some(({ path, problems }) => path === wanted && problems.length > 0);
}
