// Where two lines of history part.
import { findRoot } from '../files/find-root.ts';
import { mergeBase } from './history-state.ts';

/** The last commit that both have; undefined when there is none, or this clone does not have it. Both are full ids. */
export function forkPoint(start: string, one: string, other: string): Promise<string | undefined> {
  return mergeBase(findRoot(start), one, other);
}
