// One controlled document: its facts seen through the configuration, which may call keys and statuses otherwise.
import { documentTypeNames, statusNames, type DocumentTypeName, type StatusName } from './config/config-schema.ts';
import type { DocumentFacts } from './facts/facts.ts';
import type { FrontMatterEntry, FrontMatterNode } from './front-matter/model.ts';
import type { FieldNames } from './field-names.ts';
import { resolveAnchor } from './location.ts';
import type { DocumentField, Location, ManualDocument } from './manual.ts';
import type { Span } from './text/span.ts';

/** What creating a document needs to know of the configuration, prepared once per manual. */
export interface DocumentContext {
  readonly fieldNames: FieldNames;
  readonly statuses: ReadonlyMap<string, StatusName>;
  /** The text without the larger text it was cut from, and the same one for the same words. */
  readonly kept: (text: string | undefined) => string | undefined;
  readonly typeOfFolder: (path: string) => DocumentTypeName | undefined;
}

/** Where facts come from: decoded on access, so that a large manual need not hold them all. */
export interface DocumentInput {
  readonly path: string;
  readonly facts: DocumentFacts;
}

export function createDocument(input: DocumentInput, context: DocumentContext): ManualDocument {
  return new FactsDocument(input, context);
}

class FactsDocument implements ManualDocument {
  readonly path: string;
  readonly id: string | undefined;
  readonly title: string;
  readonly type: DocumentTypeName | undefined;
  readonly status: StatusName | undefined;
  /** Texts that are asked for all over the manual: nobody should have to decode the facts again for them. */
  readonly #texts: Readonly<Record<string, string | undefined>>;
  readonly #anchors: string;
  readonly #input: DocumentInput;
  readonly #context: DocumentContext;

  constructor(input: DocumentInput, context: DocumentContext) {
    this.#input = input;
    this.#context = context;
    this.path = input.path;
    const { facts } = input;
    this.#anchors = facts.anchors;
    const text = (name: string): string | undefined => context.kept(this.#textOf(facts, name));
    const [id, title, type, status] = [text('id'), text('title'), text('type'), text('status')];
    this.#texts = { id, title, type, status, revision: text('revision'), lang: text('lang') };
    this.id = id;
    this.title =
      title ?? context.kept(facts.headings.find((heading) => heading.depth === 1)?.text) ?? fileName(input.path);
    this.type = oneOf(documentTypeNames, type) ?? context.typeOfFolder(input.path);
    this.status = status === undefined ? undefined : (oneOf(statusNames, status) ?? context.statuses.get(status));
  }

  get facts(): DocumentFacts {
    return this.#input.facts;
  }

  field(name: string): DocumentField | undefined {
    const entry = this.#entryOf(this.facts, name);
    return entry === undefined ? undefined : { key: entry.key, keySpan: entry.keySpan, node: entry.value };
  }

  text(name: string): string | undefined {
    return Object.hasOwn(this.#texts, name) ? this.#texts[name] : this.#textOf(this.facts, name);
  }

  items(name: string): readonly { readonly text: string; readonly span: Span }[] {
    const node = this.#entryOf(this.facts, name)?.value;
    if (node === undefined) return [];
    const nodes: readonly FrontMatterNode[] = node.kind === 'list' ? node.items : [node];
    const items: { readonly text: string; readonly span: Span }[] = [];
    for (const item of nodes) {
      const text = item.kind === 'scalar' ? item.value.trim() : '';
      if (text !== '') items.push({ text, span: item.span });
    }
    return items;
  }

  hasAnchor(slug: string): boolean {
    return slug !== '' && !slug.includes('\n') && this.#anchors.includes(`\n${slug}\n`);
  }

  at(anchor: string, place?: Span): Location {
    return place === undefined ? new Place(this, anchor) : { path: this.path, anchor, span: place };
  }

  spanOf(anchor: string): Span {
    return resolveAnchor(this.facts, this.#ownKey(anchor));
  }

  /** `fm:/id` points to `doc_id:` where that is the document's word for it. */
  #ownKey(anchor: string): string {
    if (!anchor.startsWith('fm:/')) return anchor;
    const name = /^fm:\/([^/!]+)/.exec(anchor)?.[1] ?? '';
    const key = this.field(name)?.key ?? name;
    return `fm:/${key}${anchor.slice(4 + name.length)}`;
  }

  #entryOf({ frontMatter: { entries } }: DocumentFacts, name: string): FrontMatterEntry | undefined {
    const position = this.#context.fieldNames.positionsIn(entries).get(name);
    return position === undefined ? undefined : entries[position];
  }

  #textOf(facts: DocumentFacts, name: string): string | undefined {
    const node = this.#entryOf(facts, name)?.value;
    const text = node?.kind === 'scalar' ? node.value.trim() : '';
    return text === '' ? undefined : text;
  }
}

/** A symbolic place whose span is looked up when somebody wants it: rules name many places and report few. */
class Place implements Location {
  readonly path: string;
  readonly anchor: string;
  readonly #document: FactsDocument;

  constructor(document: FactsDocument, anchor: string) {
    this.path = document.path;
    this.anchor = anchor;
    this.#document = document;
  }

  get span(): Span {
    return this.#document.spanOf(this.anchor);
  }
}

function oneOf<Name extends string>(names: readonly Name[], text: string | undefined): Name | undefined {
  return names.find((name) => name === text);
}

function fileName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1).replace(/\.[a-z]+$/i, '');
}
