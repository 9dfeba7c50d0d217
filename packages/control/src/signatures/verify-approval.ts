// From a signed statement to evidence that can fill a slot: the signature, the namespace, the key and its window.
import type { StatedApproval } from '../approvals/evidence.ts';
import { APPROVAL_NAMESPACE, approvalStatement, type ApprovalStatement } from './approval-statement.ts';
import { keyProblem, type KeyProblem, type SigningKey } from './signing-keys.ts';
import { verifySshSignature, type SignatureProblem } from './verify-sshsig.ts';

export type StatementCheck =
  | { readonly valid: true; readonly approval: StatedApproval }
  | { readonly valid: false; readonly reason: SignatureProblem | KeyProblem };

/**
 * Verifies the signature of a statement. The caller compares digest, repository and `seen` with what he expects.
 *
 * @param used instant at which it is put to use; see `keyProblem`
 */
export function verifyApprovalStatement(
  statement: ApprovalStatement,
  signature: string,
  keys: readonly SigningKey[],
  used?: string,
): StatementCheck {
  const check = verifySshSignature(signature, approvalStatement(statement), APPROVAL_NAMESPACE);
  if (!check.valid) return check;
  const { person, role, decision, at, digest } = statement;
  const reason = keyProblem(keys, check.fingerprint, person, at, used);
  if (reason !== undefined) return { valid: false, reason };
  return { valid: true, approval: { level: 'sshsig', person, role, decision, at, digest } };
}
