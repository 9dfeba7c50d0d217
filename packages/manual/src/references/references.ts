// Who refers to whom in a manual: by links, by ids in text and by front matter. Computed once per manual.
import type { Manual, ManualDocument } from '../manual.ts';
import { perManual } from '../per-manual.ts';
import type { Span } from '../text/span.ts';
import { resolveLink } from './resolve-link.ts';

export interface Reference {
  readonly from: ManualDocument;
  readonly to: ManualDocument;
  readonly via: 'link' | 'mention' | 'field';
  /** Anchor referred to, empty for the document as a whole. */
  readonly anchor: string;
  readonly span: Span;
}

export interface References {
  readonly outgoing: ReadonlyMap<ManualDocument, readonly Reference[]>;
  readonly incoming: ReadonlyMap<ManualDocument, readonly Reference[]>;
}

/** Fields of the front matter that hold ids. */
export const referenceFields = ['records', 'supersedes', 'superseded_by', 'forms', 'related', 'parent'] as const;

/** References between the documents of a manual; a document's references to itself are left out. */
export const references: (manual: Manual) => References = perManual((manual) => {
  const outgoing = new Map<ManualDocument, Reference[]>();
  const incoming = new Map<ManualDocument, Reference[]>();
  for (const from of manual.documents) {
    for (const reference of referencesFrom(manual, from)) {
      push(outgoing, from, reference);
      push(incoming, reference.to, reference);
    }
  }
  return { outgoing, incoming };
});

/** The one document with an id; undefined for none and for several. */
export function documentById(manual: Manual, id: string): ManualDocument | undefined {
  const found = manual.byId.get(id);
  return found?.length === 1 ? found[0] : undefined;
}

/** References of one document, in the order links, mentions, fields. For rules that go document by document. */
export function* referencesFrom(manual: Manual, from: ManualDocument): Generator<Reference> {
  const { facts } = from;
  for (const link of facts.links) {
    const target = resolveLink(manual, from, link.url);
    if (target.kind === 'document' && target.document !== from) {
      yield { from, to: target.document, via: 'link', anchor: target.anchor, span: link.span };
    }
  }
  for (const mention of facts.mentions) {
    if (mention.place === 'link') continue;
    const to = documentById(manual, mention.id);
    if (to !== undefined && to !== from) yield { from, to, via: 'mention', anchor: '', span: mention.span };
  }
  for (const name of referenceFields) {
    for (const item of from.items(name)) {
      const to = documentById(manual, item.text);
      if (to !== undefined && to !== from) yield { from, to, via: 'field', anchor: '', span: item.span };
    }
  }
}

function push<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}
