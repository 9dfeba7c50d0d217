// What a gate came to, as plain data: the verdict, each document with its class and its approvals, and what stands against it.
import type { ChangedDocument, Finding } from '@clausemark/linter';

/** `not-judged`: something that a verdict rests on was missing. It never counts as a pass. */
export type GateOutcome = 'pass' | 'fail' | 'not-judged';

export interface GateVerdict {
  readonly outcome: GateOutcome;
  /** Why it could not be judged; empty otherwise. */
  readonly obstacles: readonly Obstacle[];
  readonly tool: { readonly name: 'clausemark'; readonly version: string };
  readonly today: string;
  readonly base: string;
  readonly head: string;
  readonly commits: { readonly base: string; readonly head: string };
  /** `github.com/acme/qms#118`, as the evidence says; missing without evidence. */
  readonly change?: string;
  readonly contributors: GateContributors;
  readonly documents: readonly DocumentVerdict[];
  /** Records of acts on released revisions. */
  readonly acts: readonly ActVerdict[];
  /** The change of gate paths, where there is one. */
  readonly gate?: { readonly paths: readonly string[]; readonly pass: boolean; readonly given: GivenApprovals };
  /** Findings that are in no changed document. */
  readonly findings: readonly Finding[];
  readonly notChecked: readonly string[];
}

export interface GateContributors {
  /** Keys in people.yaml of those who contributed. */
  readonly people: readonly string[];
  /** Their names, in the same order, as people.yaml of the base has them. */
  readonly names: readonly string[];
  /** Accounts and addresses that are nobody's. */
  readonly unknown: readonly string[];
}

export interface Obstacle {
  readonly problem: string;
  readonly mend: string;
}

export interface DocumentVerdict extends ChangedDocument {
  readonly pass: boolean;
  /** Names of people who wrote it before this change and since its last entry in the ledger; they cannot approve it either. */
  readonly earlier: readonly string[];
  readonly given: GivenApprovals;
  /** Findings in this document. */
  readonly findings: readonly Finding[];
}

export interface ActVerdict {
  /** Of the record. */
  readonly path: string;
  /** `withdrawal of QP-841 C`. */
  readonly name: string;
  readonly pass: boolean;
  readonly given: GivenApprovals;
  readonly findings: readonly Finding[];
}

export interface Named {
  /** Key in people.yaml. */
  readonly person: string;
  readonly name: string;
}

export interface GivenApprovals {
  readonly denied: boolean;
  readonly filled: readonly (Named & { readonly slot: string; readonly role: string; readonly at: string })[];
  /** What nobody has given yet, and who could. */
  readonly missing: readonly { readonly slot: string; readonly couldApprove: readonly Named[] }[];
  /** Acts that do not count, with the reason. */
  readonly refused: readonly { readonly who: string; readonly reason: string }[];
  readonly objections: readonly (Named & { readonly role: string })[];
  /** An author approved, because the organisation is that small. */
  readonly selfApproved: boolean;
}
