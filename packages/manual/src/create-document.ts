// One controlled document: its facts seen through the configuration, which may call keys and statuses otherwise.
import { documentTypeNames, statusNames, type DocumentTypeName, type StatusName } from './config/config-schema.ts';
import type { DocumentFacts } from './facts/facts.ts';
import type { FrontMatterNode } from './front-matter/model.ts';
import { resolveAnchor } from './location.ts';
import type { DocumentField, Location, ManualDocument } from './manual.ts';
import type { Span } from './text/span.ts';

/** What creating a document needs to know of the configuration, prepared once per manual. */
export interface DocumentContext {
  /** Our field name by the name documents use. */
  readonly synonyms: ReadonlyMap<string, string>;
  readonly statuses: ReadonlyMap<string, StatusName>;
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
  readonly #input: DocumentInput;
  readonly #context: DocumentContext;

  constructor(input: DocumentInput, context: DocumentContext) {
    this.#input = input;
    this.#context = context;
    this.path = input.path;
    const { facts } = input;
    this.id = detached(this.#textOf(facts, 'id'));
    this.title =
      detached(
        this.#textOf(facts, 'title') ??
          facts.headings.find((heading) => heading.depth === 1)?.text ??
          fileName(input.path),
      ) ?? '';
    this.type = oneOf(documentTypeNames, this.#textOf(facts, 'type')) ?? context.typeOfFolder(input.path);
    const status = this.#textOf(facts, 'status');
    this.status = status === undefined ? undefined : (oneOf(statusNames, status) ?? context.statuses.get(status));
  }

  get facts(): DocumentFacts {
    return this.#input.facts;
  }

  field(name: string): DocumentField | undefined {
    return this.#fieldOf(this.facts, name);
  }

  text(name: string): string | undefined {
    return this.#textOf(this.facts, name);
  }

  items(name: string): readonly { readonly text: string; readonly span: Span }[] {
    const node = this.field(name)?.node;
    if (node === undefined) return [];
    const nodes: readonly FrontMatterNode[] = node.kind === 'list' ? node.items : [node];
    return nodes.flatMap((item) =>
      item.kind === 'scalar' && item.value.trim() !== '' ? [{ text: item.value.trim(), span: item.span }] : [],
    );
  }

  at(anchor: string, place?: Span): Location {
    return { path: this.path, anchor, span: place ?? resolveAnchor(this.facts, this.#ownKey(anchor)) };
  }

  /** `fm:/id` points to `doc_id:` where that is the document's word for it. */
  #ownKey(anchor: string): string {
    if (!anchor.startsWith('fm:/')) return anchor;
    const name = /^fm:\/([^/!]+)/.exec(anchor)?.[1] ?? '';
    const key = this.field(name)?.key ?? name;
    return `fm:/${key}${anchor.slice(4 + name.length)}`;
  }

  #fieldOf(facts: DocumentFacts, name: string): DocumentField | undefined {
    const { entries } = facts.frontMatter;
    const entry =
      entries.find((item) => item.key === name) ??
      entries.find((item) => this.#context.synonyms.get(item.key) === name);
    return entry === undefined ? undefined : { key: entry.key, keySpan: entry.keySpan, node: entry.value };
  }

  #textOf(facts: DocumentFacts, name: string): string | undefined {
    const node = this.#fieldOf(facts, name)?.node;
    const text = node?.kind === 'scalar' ? node.value.trim() : '';
    return text === '' ? undefined : text;
  }
}

function oneOf<Name extends string>(names: readonly Name[], text: string | undefined): Name | undefined {
  return names.find((name) => name === text);
}

function fileName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1).replace(/\.[a-z]+$/i, '');
}

/** Shorter slices are copies already. */
const SHORTEST_SLICE = 13;

/** A slice of a text keeps the whole text alive. Joining makes a new text, and asking for a number of it makes it flat. */
function detached(text: string | undefined): string | undefined {
  if (text === undefined || text.length < SHORTEST_SLICE) return text;
  const joined = `${text.slice(0, 1)}${text.slice(1)}`;
  Number(joined);
  return joined;
}
