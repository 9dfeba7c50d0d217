// What an approver has seen of the ledger: its last entry. The approval cannot be older than that.
import { openLedger } from '@clausemark/workspace';
import { VerbError } from '../output/verb-error.ts';

export interface LedgerSeen {
  readonly seen: { readonly seq: number; readonly hash: string };
  /** The repository as the ledger names it: an approval in one repository is none in another. */
  readonly repo: string;
}

/** @throws VerbError without a ledger that can be believed */
export async function ledgerSeen(root: string): Promise<LedgerSeen> {
  const ledger = await openLedger({ root });
  const result = ledger.verify();
  const first = result?.entries[0];
  if (result === undefined || result.head === undefined || first?.type !== 'genesis') {
    throw new VerbError(
      'There is no ledger in this clone, and a signed approval names the last entry its signer saw.',
      'Fetch it: git fetch origin clausemark-ledger. Without a ledger, approve on the platform.',
    );
  }
  if (!result.sound)
    throw new VerbError(
      'The ledger cannot be believed, so nothing is signed on top of it.',
      '`clausemark verify` says what is wrong.',
    );
  return { seen: { seq: result.head.seq, hash: result.head.hash }, repo: first.repo };
}
