// Duty: what a reference is read against.
import type { Standard } from '../standard/standard.ts';

export interface ReferenceContext {
  /** The standards that may be named. */
  readonly standards: readonly Standard[];
  /** Key of the standard that is meant when none is named, for example `as9120@B`. */
  readonly defaultStandard?: string | undefined;
}
