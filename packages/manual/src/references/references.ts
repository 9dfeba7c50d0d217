// Who refers to whom in a manual: by links, by ids in text and by front matter. Computed once per manual.
import type { Manual } from '../manual.ts';
import type { ManualDocument } from '../document.ts';
import { perManual } from '../per-manual.ts';
import type { Span } from '../text/span.ts';
import { linksOf, type ResolvedLink } from './links-of.ts';
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

/**
 * References of one document, in the order links, mentions, fields. For rules that go document by document.
 *
 * @param only those to this document: what cannot lead there is not resolved, which would look at other documents too
 */
export function* referencesFrom(manual: Manual, from: ManualDocument, only?: ManualDocument): Generator<Reference> {
  for (const reference of referencesIn(manual, from, only))
    if (only === undefined || reference.to === only) yield reference;
}

function* referencesIn(manual: Manual, from: ManualDocument, only?: ManualDocument): Generator<Reference> {
  for (const { link, target } of only === undefined ? linksOf(manual, from) : linksThatMayLeadTo(manual, from, only)) {
    if (target.kind === 'document' && target.document !== from) {
      yield { from, to: target.document, via: 'link', anchor: target.anchor, span: link.span };
    }
  }
  for (const mention of from.facts.mentions) {
    if (mention.place === 'link' || (only !== undefined && mention.id !== only.id)) continue;
    const to = documentById(manual, mention.id);
    if (to !== undefined && to !== from) yield { from, to, via: 'mention', anchor: '', span: mention.span };
  }
  for (const field of referenceFields) {
    for (const item of from.items(field)) {
      const to = documentById(manual, item.text);
      if (to !== undefined && to !== from) yield { from, to, via: 'field', anchor: '', span: item.span };
    }
  }
}

function linksThatMayLeadTo(manual: Manual, from: ManualDocument, { path }: ManualDocument): readonly ResolvedLink[] {
  const name = path.slice(path.lastIndexOf('/') + 1);
  return from.facts.links
    .filter(({ url }) => mayLeadTo(url, name))
    .map((link) => ({ link, target: resolveLink(manual, from, link.url) }));
}

/** A path leads to a file only if the name of the file stands in it, unless characters of it are written as codes. */
function mayLeadTo(url: string, name: string): boolean {
  return url.includes(name) || url.includes('%') || url.startsWith('doc:');
}

function push<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}
