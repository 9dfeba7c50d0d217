// The control data that a document needs by its type and status, and what it has instead.
import {
  documentTypes,
  type Config,
  type DocumentType,
  type FrontMatterNode,
  type ManualDocument,
} from '@clausemark/manual';
import { fieldCalled } from './known-fields.ts';

export interface NeededField {
  /** `review.last` */
  readonly field: string;
  /** `review` and `last` */
  readonly name: string;
  readonly key: string | undefined;
  readonly at: string;
}

function toField(field: string): NeededField {
  const [name = '', key] = field.split('.');
  return { field, name, key, at: `fm:/${field.replace('.', '/')}` };
}

const UNTYPED = ['id', 'title', 'type', 'status'].map(toField);
const REVIEW = ['review', 'review.interval', 'review.last'].map(toField);
const released = new WeakMap<DocumentType, readonly NeededField[]>();
const obsolete = new WeakMap<DocumentType, readonly NeededField[]>();
const draft = new WeakMap<DocumentType, readonly NeededField[]>();

/** What is in use, or was, leaves nothing open. */
export function isInUse({ status }: ManualDocument): boolean {
  return status === 'released' || status === 'obsolete';
}

/** What a document needs by its type and status. A review needs both how often and when last; nobody reviews what is obsolete. */
export function neededFields(document: ManualDocument, config: Config): readonly NeededField[] {
  const type = document.type === undefined ? undefined : documentTypes(config).get(document.type);
  if (type === undefined) return UNTYPED;
  const isFinal = isInUse(document);
  const isOver = document.status === 'obsolete';
  const needed = isOver ? obsolete : isFinal ? released : draft;
  let fields = needed.get(type);
  if (fields === undefined) {
    const names = isFinal ? type.required : type.requiredInDraft.filter((field) => type.required.includes(field));
    fields = names.flatMap((field) => (field !== 'review' ? [toField(field)] : isOver ? [] : REVIEW));
    needed.set(type, fields);
  }
  return fields;
}

/** `absent`, `empty`, the text, or `present` for a value that is no single text: its shape is another rule's matter. */
export function valueOf(document: ManualDocument, { name, key }: NeededField): string {
  const node = document.field(name)?.node;
  if (key === undefined) return stateOf(node);
  return node?.kind === 'map' ? stateOf(node.entries.find((entry) => entry.key === key)?.value) : 'present';
}

function stateOf(node: FrontMatterNode | undefined): string {
  if (node === undefined) return 'absent';
  if (node.kind === 'scalar') return node.value.trim() === '' ? 'empty' : node.value.trim();
  const parts = node.kind === 'list' ? node.items : node.entries.map((entry) => entry.value);
  return parts.every((part) => stateOf(part) === 'empty') ? (node.kind === 'list' ? 'empty' : 'present') : 'present';
}

/** The key that seems to hold a field the document does not have. */
export function otherKey(document: ManualDocument, config: Config, field: string): string | undefined {
  return document.facts.frontMatter.entries.find(
    ({ key, value }) => !Object.hasOwn(config.fields, key) && stateOf(value) !== 'empty' && fieldCalled(key) === field,
  )?.key;
}

/** Whether required-fields says of a key already that it should be called otherwise; who set that rule otherwise is told here, too. */
export function isSaidToHold(document: ManualDocument, config: Config, key: string, field: string): boolean {
  if (Object.hasOwn(config.rules, 'required-fields') || Object.hasOwn(config.rules, 'META003')) return false;
  const needed = neededFields(document, config).find((item) => item.field === field);
  return needed !== undefined && valueOf(document, needed) === 'absent' && otherKey(document, config, field) === key;
}
