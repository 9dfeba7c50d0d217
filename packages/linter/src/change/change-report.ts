// What a change is, as plain data for every format: per document its class and why, the redline, the impact, the approvals it needs.
import type { ChangeClass, ChangeKind, ClassReason, EvidenceLevel, Redline } from '@clausemark/control';
import type { ManualStandards } from '../claims/standards-model.ts';
import { changeImpact, type ChangeImpact } from './change-impact.ts';
import { judgeActs } from './judge-acts.ts';
import type { JudgedChange, JudgedDocument } from './judged-change.ts';

export interface ChangeReport {
  /** Names of the two states, for people. */
  readonly base: string;
  readonly head: string;
  /** Documents that are not the same on both sides, by key. */
  readonly documents: readonly ChangedDocument[];
  /** Records of acts on released revisions, and who must approve each. */
  readonly acts: readonly { readonly path: string; readonly name: string; readonly approvals: NeededApprovals }[];
  /** Gate paths that changed, and what their change needs. */
  readonly gate: { readonly paths: readonly string[]; readonly approvals: NeededApprovals };
  /** Number of changed files, controlled or not. */
  readonly files: number;
}

export interface ChangedDocument {
  /** See `documentKey` of the package control. */
  readonly key: string;
  /** The id, or the path of a document without one. */
  readonly name: string;
  readonly title: string;
  readonly kind: ChangeKind;
  readonly before?: DocumentState;
  readonly after?: DocumentState;
  /** The least class the machine sees, with its reasons. */
  readonly minimum: ChangeClass;
  readonly reasons: readonly ClassReason[];
  readonly declared?: ChangeClass;
  /** The class whose approvals are needed. */
  readonly class: ChangeClass;
  /** Missing when a side could not be read; `unreadable` says why. */
  readonly redline?: Redline;
  readonly unreadable?: string;
  readonly impact: ChangeImpact;
  readonly approvals: NeededApprovals;
}

export interface DocumentState {
  readonly path: string;
  readonly revision?: string;
  readonly status?: string;
}

export interface NeededApprovals {
  /** Nothing in the matrix allows it. */
  readonly denied: boolean;
  /** One entry an approval, as the matrix writes it, with the roles whose holders can give it. */
  readonly slots: readonly { readonly name: string; readonly roles: readonly string[] }[];
  readonly evidence: EvidenceLevel;
}

export function changeReport(change: JudgedChange, standards: ManualStandards, today: string): ChangeReport {
  const { base, head, gate } = change;
  return {
    base: base.name,
    head: head.name,
    documents: change.documents.map((document) => changedDocument(change, document, standards, today)),
    acts: judgeActs(change, today).map(({ path, name, required }) => ({
      path,
      name,
      approvals: needed(required),
    })),
    gate: { paths: gate.paths, approvals: needed(gate.required) },
    files: change.files.length,
  };
}

function changedDocument(
  change: JudgedChange,
  document: JudgedDocument,
  standards: ManualStandards,
  today: string,
): ChangedDocument {
  const { key, name, kind, base, head, classification, declared, judged, required } = document;
  const { redline, unreadable } = document.shown();
  return {
    key,
    name,
    title: head?.title ?? base?.title ?? '',
    kind,
    ...(base && { before: stateOf(base) }),
    ...(head && { after: stateOf(head) }),
    minimum: classification.minimum,
    reasons: classification.reasons,
    ...(declared && { declared }),
    class: judged.class,
    ...(redline && { redline }),
    ...(unreadable !== undefined && { unreadable }),
    impact: changeImpact(change, document, standards, today),
    approvals: needed(required),
  };
}

function stateOf({ path, revision, status }: NonNullable<JudgedDocument['base']>): DocumentState {
  return { path, ...(revision !== undefined && { revision }), ...(status && { status }) };
}

function needed({ denied, slots, evidence }: JudgedDocument['required']): NeededApprovals {
  return { denied, slots, evidence };
}
