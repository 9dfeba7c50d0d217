// A signed approval as a file: the statement in plain fields and the signature over its canonical text. It is carried by anybody,
// because only the signature makes it count. Gate and ledger read it through the evidence of a change.
import * as z from 'zod';
import { signedStatement } from '../approvals/evidence-file.ts';
import type { ApprovalStatement } from './approval-statement.ts';

export const APPROVAL_FILE_VERSION = 'clausemark-approval/1';

/** Approvals wait here, each a commit of its own with this file in it; see `approvalRef`. */
export const APPROVAL_REFS = 'refs/clausemark/approvals/';
export const APPROVAL_FILE = 'approval.json';

export const approvalFileSchema = z.strictObject({ v: z.literal(APPROVAL_FILE_VERSION), ...signedStatement.shape });

export interface SignedStatement extends ApprovalStatement {
  readonly signature: string;
}

export type ApprovalFileRead =
  | { readonly ok: true; readonly approval: SignedStatement }
  | { readonly ok: false; readonly problem: string };

export function approvalFile({ signature, ...statement }: SignedStatement): string {
  return `${JSON.stringify({ v: APPROVAL_FILE_VERSION, ...statement, signature }, undefined, 2)}\n`;
}

/** Reads such a file. That it reads well says nothing about the signature: see `verifyApprovalStatement`. */
export function readApprovalFile(text: string): ApprovalFileRead {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { ok: false, problem: 'it is not JSON' };
  }
  const { success, data, error } = approvalFileSchema.safeParse(value);
  if (!success) {
    const [issue] = error.issues;
    return { ok: false, problem: `${issue?.path.join('.') || 'the whole'}: ${issue?.message ?? 'not as expected'}` };
  }
  const { v: _, ...approval } = data;
  return { ok: true, approval };
}
