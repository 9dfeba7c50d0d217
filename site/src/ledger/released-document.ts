// A document as the ledger released it: what the ledger says of it goes before what its front matter says.
import {
  documentTypeNames,
  span,
  type DocumentField,
  type DocumentTypeName,
  type Location,
  type ManualDocument,
  type Span,
  type StatusName,
} from '@clausemark/manual';

/** Values that are the ledger's. An undefined one is not there, whatever the text says. */
export interface ReleasedFields {
  readonly id: string | undefined;
  readonly title: string;
  readonly docType: string;
  readonly status: StatusName;
  readonly revision: string;
  readonly effective: string;
  readonly owner: string | null;
  readonly approver: string | null;
  /** Day of the last review the ledger has with the outcome "adequate". */
  readonly reviewed: string | undefined;
  /** Ids of the documents that take its place. */
  readonly successors: readonly string[];
}

export class ReleasedDocument implements ManualDocument {
  readonly path: string;
  readonly id: string | undefined;
  readonly title: string;
  readonly type: DocumentTypeName | undefined;
  readonly status: StatusName;
  readonly #inner: ManualDocument;
  readonly #texts: Readonly<Record<string, string | undefined>>;
  readonly #successors: readonly string[];
  readonly #reviewed: string | undefined;

  constructor(inner: ManualDocument, fields: ReleasedFields) {
    const { title, docType, status, revision, effective, owner, approver, successors } = fields;
    this.path = inner.path;
    this.id = fields.id;
    this.title = title;
    this.type = documentTypeNames.find((name) => name === docType) ?? inner.type;
    this.status = status;
    this.#inner = inner;
    this.#successors = successors;
    this.#reviewed = fields.reviewed;
    this.#texts = {
      id: fields.id,
      title,
      status,
      revision,
      effective_date: effective,
      owner: owner ?? undefined,
      approver: approver ?? undefined,
    };
  }

  /** What the ledger says of it is not in its bytes. */
  get contentId(): undefined {
    return undefined;
  }

  get facts(): ManualDocument['facts'] {
    return this.#inner.facts;
  }

  get face(): ManualDocument['face'] {
    const { id, title, status, revision } = this.#texts;
    return { ...this.#inner.face, id, title, status, revision };
  }

  field(name: string): DocumentField | undefined {
    const field = this.#inner.field(name);
    return name !== 'review' || field === undefined ? field : withReview(field, this.#reviewed);
  }

  text(name: string): string | undefined {
    return Object.hasOwn(this.#texts, name) ? this.#texts[name] : this.#inner.text(name);
  }

  items(name: string): readonly { readonly text: string; readonly span: Span }[] {
    if (name !== 'superseded_by' || this.#successors.length === 0) return this.#inner.items(name);
    return this.#successors.map((text) => ({ text, span: span(0, 0) }));
  }

  hasAnchor(slug: string): boolean {
    return this.#inner.hasAnchor(slug);
  }

  at(anchor: string, place?: Span): Location {
    return this.#inner.at(anchor, place);
  }
}

/** A review the ledger has counts when it is later than the one the text knows of. */
function withReview(field: DocumentField, reviewed: string | undefined): DocumentField {
  const { node } = field;
  if (reviewed === undefined || node.kind !== 'map') return field;
  const entries = node.entries.map((entry) =>
    entry.key === 'last' && entry.value.kind === 'scalar' && entry.value.value.trim() < reviewed
      ? { ...entry, value: { ...entry.value, value: reviewed } }
      : entry,
  );
  return { ...field, node: { ...node, entries } };
}
