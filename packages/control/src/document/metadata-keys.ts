// Which keys of a front matter belong to the controlled content of a document. One table; the digest, the classes and the docs read it.

export interface MetadataKey {
  /** True: the key is part of the controlled digest, so an approval covers it. */
  readonly controlled: boolean;
  /** True: every new revision changes it, so it alone does not make a change substantive. */
  readonly release?: boolean;
  readonly reason: string;
}

const controlled = (reason: string): MetadataKey => ({ controlled: true, reason });
const release = (reason: string): MetadataKey => ({ controlled: true, release: true, reason });
const state = (reason: string): MetadataKey => ({ controlled: false, reason });

/**
 * Keys by our names; `review/last` is a key inside a mapping. A key that is not here is controlled: a manual's own keys
 * may carry requirements, and forgetting one must not open a way around approval.
 */
export const metadataKeys: Readonly<Record<string, MetadataKey>> = {
  id: controlled('Says which document it is.'),
  title: controlled('Readers find the document by it.'),
  type: controlled('Decides the approval matrix and what the document must contain.'),
  revision: release('Names the content: one revision has one content for ever.'),
  lang: controlled('Says which translation it is.'),
  translation_of: controlled('Binds a translation to its original.'),
  owner: controlled('Decides whose approval counts as the owner.'),
  approver: controlled('A role, set before approval; the evidence of the approval is in the ledger.'),
  effective_date: release('An approval is for a date; moving it later is an event of its own.'),
  'review/interval': controlled('How often the document is reviewed is a promise to auditors.'),
  clauses: controlled('Coverage of the standard is claimed with them.'),
  exclusions: controlled('Requirements declared not applicable.'),
  records: controlled('Which records the work leaves behind.'),
  forms: controlled('Which forms the work uses.'),
  supersedes: controlled('Which documents the release replaces.'),
  parent: controlled('Which document it carries out.'),
  ref: controlled('Whether the document binds or only explains.'),
  classification: controlled('Who may see it: lowering it publishes what was protected.'),
  audience: controlled('Who must know the document.'),
  training: controlled('Who must be trained before it applies.'),
  change: release('The change request that the approvers judged the revision by.'),
  change_class: release('The class that the author declared and the approvers judged.'),
  impact: release('What the approvers were told that the change touches.'),
  emergency: release('Reason, risk and expiry of an emergency, as its approver saw them.'),
  status: state('A stage of the same content: draft, in review, released. Releases and withdrawals are ledger events.'),
  'review/last': state('A review that changes nothing leaves the content as it was approved (event review.completed).'),
  obsolete_date: state('Obsolescence keeps the revision; the event document.obsoleted carries it.'),
  obsolete_reason: state('Carried by the event document.obsoleted.'),
  superseded_by: state('Set when another document replaces this one, whose content stays what it was.'),
  withdrawn: state('Carried by the event document.obsoleted.'),
  keep_until: state('Retention of the obsolete document, not its content; a shorter one is of the class obsolete.'),
  distribution: state('Who gets a copy follows the organisation, not the content.'),
  author: state('A claim; contributors are taken from the history.'),
  reviewers: state('Who was asked; the evidence of reviews is in the ledger.'),
  related: state('Reading hints; nothing depends on them.'),
  approvals: state('Evidence of approval is in the ledger and must not change what it approves.'),
  approval_date: state('Evidence of approval is in the ledger and must not change what it approves.'),
};

/** What the table says of a key; unknown keys are controlled. */
export function metadataKey(name: string): MetadataKey {
  return Object.hasOwn(metadataKeys, name) ? (metadataKeys[name] as MetadataKey) : UNKNOWN;
}

const UNKNOWN = controlled("A key of the manual's own.");
