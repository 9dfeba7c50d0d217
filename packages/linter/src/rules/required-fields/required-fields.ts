// META003: a document has the control data that its type and status need, with real values.
import {
  documentTypes,
  type Config,
  type DocumentType,
  type FrontMatterNode,
  type ManualDocument,
} from '@clausemark/manual';
import { hasFields } from '../../fields/has-fields.ts';
import { isUnknown } from '../../fields/is-unknown.ts';
import { fieldCalled } from '../../fields/known-fields.ts';
import { defineRule } from '../../rule/define-rule.ts';
import { noOptions } from '../../rule/no-options.ts';

export const requiredFields = defineRule({
  code: 'META003',
  name: 'required-fields',
  summary: 'A document has the control data that its type and status need.',
  scope: 'document',
  since: '0.1.0',
  level: 'error',
  basis: ['iso9001@2015:7.5.2'],
  options: noOptions,
  messages: {
    missing: {
      what: 'The front matter has no `{field}`, which {reason} needs.',
      why: 'Control data that is missing leaves open what the document is, who answers for it or since when it applies.',
      mend: 'Add `{field}:` with its value to the front matter.',
    },
    otherName: {
      what: 'The front matter has no `{field}`, which {reason} needs; `{key}` seems to hold it.',
      why: 'The tool reads `{field}`; under another name the value is checked by nobody.',
      mend: 'Rename `{key}` to `{field}`; if all documents say `{key}`, add it under `fields` in clausemark.yaml.',
    },
    empty: {
      what: 'The key `{field}` is there without a value, which {reason} needs.',
      why: 'An empty value says as little as a missing key.',
      mend: 'Fill in `{field}`; while the document is a draft, `tbd` says honestly that it is not known.',
    },
    unknown: {
      what: 'The value of `{field}` is still `{value}`, and the document is {status}.',
      why: 'What is in force must not leave open who answers for it or since when it applies.',
      mend: 'Replace `{value}` by the real value, or set the status back to `draft` until it is known.',
    },
  },
  *check({ document, config, finding }) {
    if (!hasFields(document)) return;
    const isFinal = document.status === 'released' || document.status === 'obsolete';
    const type = document.type === undefined ? undefined : documentTypes(config).get(document.type);
    const reason = isFinal ? `a document that is ${document.status}` : 'every document, drafts included,';
    for (const needed of neededFields(type, isFinal)) {
      const { field, at } = needed;
      const value = valueOf(document, needed);
      if (value === 'absent') {
        const key = otherKey(document, config, field);
        const place = document.at(at);
        if (key === undefined) yield finding('missing', place, { field, reason });
        else yield finding('otherName', document.at(`fm:/${key}!`), { field, reason, key });
      } else if (value === 'empty') yield finding('empty', document.at(at), { field, reason });
      else if (isFinal && isUnknown(value)) {
        yield finding('unknown', document.at(at), { field, value, status: document.status ?? '' });
      }
    }
  },
});

interface NeededField {
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
const draft = new WeakMap<DocumentType, readonly NeededField[]>();

/** A review needs both how often and when last. */
function neededFields(type: DocumentType | undefined, isFinal: boolean): readonly NeededField[] {
  if (type === undefined) return UNTYPED;
  const needed = isFinal ? released : draft;
  let fields = needed.get(type);
  if (fields === undefined) {
    const names = isFinal ? type.required : type.requiredInDraft.filter((field) => type.required.includes(field));
    fields = names.flatMap((field) => (field === 'review' ? REVIEW : [toField(field)]));
    needed.set(type, fields);
  }
  return fields;
}

/** `present` for a value that is no single text: its shape is another rule's matter. */
function valueOf(document: ManualDocument, { name, key }: NeededField): string {
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

function otherKey(document: ManualDocument, config: Config, field: string): string | undefined {
  return document.facts.frontMatter.entries.find(
    ({ key, value }) => !Object.hasOwn(config.fields, key) && stateOf(value) !== 'empty' && fieldCalled(key) === field,
  )?.key;
}
