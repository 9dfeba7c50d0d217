// Whether front-matter-valid reports a document: then nobody knows what it says of itself, and other rules do not guess.
import type { ManualDocument } from '@clausemark/manual';
import { isRefused } from './is-refused.ts';

export function isUnreadable(document: ManualDocument): boolean {
  const { state, problems } = document.facts.frontMatter;
  return state !== 'present' || problems.length > 0 || isRefused(document);
}
