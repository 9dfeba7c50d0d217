// The order of findings in one file: by place, then by code.
import type { Finding } from '../finding.ts';
import type { Found } from './found.ts';

/** What a file that cannot be read, or not as a document, leads to follows behind the cause. */
const CAUSES: ReadonlySet<string> = new Set(['META001', 'SEC009']);

export function foundInOrder(
  { setting: { rule: a }, raw: rawA }: Found,
  { setting: { rule: b }, raw: rawB }: Found,
): number {
  return rawA.location.span.start - rawB.location.span.start || codesInOrder(a.code, b.code);
}

export function findingsInOrder(a: Finding, b: Finding): number {
  return a.location.span.start - b.location.span.start || codesInOrder(a.code, b.code);
}

function codesInOrder(a: string, b: string): number {
  return Number(CAUSES.has(b)) - Number(CAUSES.has(a)) || (a < b ? -1 : a > b ? 1 : 0);
}
