// Whether the body of a document could not be read at all: then only parse-budget and front-matter-valid speak.
import type { ManualDocument } from '@clausemark/manual';

const REFUSALS: ReadonlySet<string> = new Set([
  'not-utf8',
  'utf16',
  'nul',
  'too-large',
  'line-too-long',
  'nested-too-deep',
  'too-complex',
  'parser-failed',
]);

export function isRefused(document: ManualDocument): boolean {
  return document.facts.problems.some((problem) => REFUSALS.has(problem.code));
}
