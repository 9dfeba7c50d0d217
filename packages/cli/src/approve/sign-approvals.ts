// Makes the statements, has them signed, and verifies each signature itself before anything is kept.
import {
  APPROVAL_NAMESPACE,
  approvalStatement,
  signingKeysOf,
  verifyApprovalStatement,
  type ApprovalStatement,
  type SignedStatement,
} from '@clausemark/control';
import type { Manual } from '@clausemark/manual';
import { sshSign } from '../lifecycle/ssh-sign.ts';
import { VerbError } from '../output/verb-error.ts';

/** @throws VerbError when a signature does not come, or does not verify against the people of the base */
export async function signApprovals(
  statements: readonly ApprovalStatement[],
  key: string,
  { people }: Manual,
): Promise<SignedStatement[]> {
  const signed: SignedStatement[] = [];
  for (const statement of statements) {
    const signature = await sshSign(key, APPROVAL_NAMESPACE, approvalStatement(statement));
    const check = verifyApprovalStatement(statement, signature, signingKeysOf(people));
    if (!check.valid)
      throw new VerbError(
        `The signature for ${statement.doc} does not verify (${check.reason}).`,
        'Nothing was kept. Is --key the key that is registered for you?',
      );
    signed.push({ ...statement, signature });
  }
  return signed;
}
