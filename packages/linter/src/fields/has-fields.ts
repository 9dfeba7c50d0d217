// Whether the fields of a document can be judged. When its front matter is missing or cannot be read, front-matter-valid says so alone.
import type { ManualDocument } from '@clausemark/manual';
import { isRefused } from '../document/is-refused.ts';

export function hasFields(document: ManualDocument): boolean {
  return document.facts.frontMatter.state === 'present' && !isRefused(document);
}
