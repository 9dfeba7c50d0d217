// The class a release has in the ledger. The gate compares two commits; the ledger knows what was really released before.
import type { DocumentOnDay } from '@clausemark/control';
import type { JudgedDocument } from '@clausemark/linter';

export type ReleaseClass = 'format' | 'editorial' | 'substantive' | 'new' | 'move' | 'emergency';

const small = ['format', 'editorial', 'move'] as const;

/**
 * A document the ledger does not know is new to it. Where main was not what the ledger released, the approvers of a small change
 * have not seen all of it: it counts as a large one.
 */
export function releaseClass({ judged, base }: JudgedDocument, known: DocumentOnDay | undefined): ReleaseClass {
  if (judged.class === 'emergency') return 'emergency';
  const last = known?.revisions.findLast(({ state }) => state !== 'withdrawn' && state !== 'expired');
  if (last === undefined) return 'new';
  const lesser = small.find((name) => name === judged.class);
  return lesser !== undefined && last.digest === base?.digest ? lesser : 'substantive';
}
