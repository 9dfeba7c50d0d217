// Why a claim does not count, in words. The codes stand in `CoverageClaim.reason`; whoever shows a claim asks here.
import type { ManualDocument } from '@clausemark/manual';
import type { DocumentState } from '../views/document-state.ts';

const claimReasons = {
  'no-section': 'the section it names does not exist',
  empty: 'its section says nothing',
  denies: 'its section only says that the clause is not dealt with, or waits to be written',
  'no-words': 'the document is empty',
  obsolete: 'the document is obsolete',
  'no-date': 'the document is released without a possible effective date, so nobody can say that it is in force',
  'no-status': 'its status is not known',
} as const;

export type ClaimReason = keyof typeof claimReasons;

/** Undefined for a claim that counts. */
export function claimReason({ reason }: { readonly reason?: string | undefined }): ClaimReason | undefined {
  return reason !== undefined && Object.hasOwn(claimReasons, reason) ? (reason as ClaimReason) : undefined;
}

/** Empty for a claim that counts. */
export function claimReasonWords(claim: { readonly reason?: string | undefined }): string {
  const reason = claimReason(claim);
  return reason === undefined ? (claim.reason ?? '') : claimReasons[reason];
}

/** Why nothing in a document counts, whatever its sections say. A draft has no such reason: it answers, only not yet. */
export function documentReason({ status }: ManualDocument, state: DocumentState): ClaimReason | undefined {
  if (state === 'obsolete') return 'obsolete';
  if (state !== 'unknown') return undefined;
  // A released document without a possible effective date is not known to be in force.
  return status === 'released' ? 'no-date' : 'no-status';
}
