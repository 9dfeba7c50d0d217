// What an approver signs: an in-toto Statement as canonical JSON, bound to document, revision, digest, repository and ledger state.
import { canonicalJson } from '../canonical/canonical-json.ts';

export const APPROVAL_NAMESPACE = 'clausemark-approval@v1';
export const APPROVAL_PREDICATE = 'https://clausemark.dev/approval/v1';

export interface ApprovalStatement {
  /** Key of the document, see `documentKey`. */
  readonly doc: string;
  readonly revision: string;
  readonly digest: string;
  /** `github.com/acme/qms`: an approval in one repository is none in another. */
  readonly repo: string;
  readonly person: string;
  readonly role: string;
  readonly decision: 'approved' | 'rejected';
  /** What the signature stands for: approval, review, ratification. */
  readonly meaning: string;
  /** UTC instant of the act, as the signer says. */
  readonly at: string;
  /** The last ledger entry the signer saw: the act cannot be older. */
  readonly seen: { readonly seq: number; readonly hash: string };
}

/** The exact text that is signed. Verification rebuilds it, so a signature over another spelling of it is none. */
export function approvalStatement(statement: ApprovalStatement): string {
  const { doc, revision, digest, repo, person, role, decision, meaning, at, seen } = statement;
  return canonicalJson({
    _type: 'https://in-toto.io/Statement/v1',
    subject: [{ name: `${doc}@${revision}`, digest: { sha256: digest } }],
    predicateType: APPROVAL_PREDICATE,
    predicate: { repo, person, role, decision, meaning, at, seen: { seq: seen.seq, hash: seen.hash } },
  });
}

/** What a statement about no document names: a change of gate files, a key, an erasure. The digest binds it. */
export function gateSubject(digest: string): Pick<ApprovalStatement, 'doc' | 'revision'> {
  return { doc: 'gate', revision: digest.slice(0, 12) };
}
