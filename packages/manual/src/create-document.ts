// One controlled document: its facts seen through the configuration, which may call keys, types and statuses otherwise.
import { documentTypeNames, statusNames, type DocumentTypeName, type StatusName } from './config/config-schema.ts';
import type { DocumentFacts } from './facts/facts.ts';
import type { FrontMatter, FrontMatterEntry, FrontMatterNode } from './front-matter/model.ts';
import type { FieldNames } from './field-names.ts';
import { fieldOfParts, keyOfPart } from './field-parts.ts';
import { resolveAnchor } from './location.ts';
import type { DocumentFace, DocumentField, Location, ManualDocument } from './document.ts';
import type { Reads } from './reads.ts';
import type { Span } from './text/span.ts';

/** What creating a document needs to know of the configuration, prepared once per manual. */
export interface DocumentContext {
  readonly fieldNames: FieldNames;
  readonly typeNames: ReadonlyMap<string, DocumentTypeName>;
  readonly statuses: ReadonlyMap<string, StatusName>;
  /** The text without the larger text it was cut from, and the same one for the same words. */
  readonly kept: (text: string | undefined) => string | undefined;
  readonly typeOfFolder: (path: string) => DocumentTypeName | undefined;
  readonly reads: Reads;
}

/** Where facts come from: decoded on access, so that a large manual need not hold them all. */
export interface DocumentInput {
  readonly path: string;
  readonly facts: DocumentFacts;
  /** Name of the content, the same for the same bytes. */
  readonly contentId?: string | undefined;
  /** The face, where it is known for this content under the names of this configuration. */
  readonly knownFace?: DocumentFace | undefined;
}

export function createDocument(input: DocumentInput, context: DocumentContext): ManualDocument {
  return new FactsDocument(input, context);
}

class FactsDocument implements ManualDocument {
  readonly path: string;
  readonly contentId: string | undefined;
  readonly id: string | undefined;
  readonly title: string;
  readonly type: DocumentTypeName | undefined;
  readonly #status: StatusName | undefined;
  readonly #face: DocumentFace;
  #anchors: string | undefined;
  readonly #input: DocumentInput;
  readonly #context: DocumentContext;

  constructor(input: DocumentInput, context: DocumentContext) {
    this.#input = input;
    this.#context = context;
    this.path = input.path;
    this.contentId = input.contentId;
    const face = input.knownFace ?? this.#readFace();
    this.#face = face;
    const { id, title, type, status } = face;
    this.id = id;
    this.title = title ?? face.heading ?? fileName(input.path);
    const declared = type === undefined ? undefined : (oneOf(documentTypeNames, type) ?? context.typeNames.get(type));
    this.type = declared ?? context.typeOfFolder(input.path);
    this.#status = status === undefined ? undefined : (oneOf(statusNames, status) ?? context.statuses.get(status));
  }

  get face(): DocumentFace {
    this.#context.reads.note(this, 'face');
    return this.#face;
  }

  get status(): StatusName | undefined {
    this.#context.reads.note(this, 'face');
    return this.#status;
  }

  get facts(): DocumentFacts {
    this.#context.reads.note(this, 'content');
    return this.#input.facts;
  }

  field(name: string): DocumentField | undefined {
    const frontMatter = this.#frontMatter();
    const entry = this.#entryOf(frontMatter, name);
    const parts = this.#context.fieldNames.partsOf(name);
    if (parts !== undefined) return fieldOfParts(name, entry, frontMatter.entries, parts);
    return entry === undefined ? undefined : { key: entry.key, keySpan: entry.keySpan, node: entry.value };
  }

  text(name: string): string | undefined {
    switch (name) {
      case 'id':
        return this.id;
      case 'title':
        return this.#face.title;
      case 'type':
        return this.#face.type;
      case 'status':
      case 'revision':
      case 'lang':
        this.#context.reads.note(this, 'face');
        return this.#face[name];
      default:
        return this.#textOf(this.#frontMatter(), name);
    }
  }

  items(name: string): readonly { readonly text: string; readonly span: Span }[] {
    const node = this.#entryOf(this.#frontMatter(), name)?.value;
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
    this.#context.reads.note(this, 'face');
    this.#anchors ??= this.#input.facts.anchors;
    return isLineOf(this.#anchors, slug);
  }

  at(anchor: string, place?: Span): Location {
    return place === undefined ? new Place(this, anchor) : { path: this.path, anchor, span: place };
  }

  spanOf(anchor: string): Span {
    return resolveAnchor(this.facts, this.#ownKey(anchor));
  }

  /** `fm:/id` points to `doc_id:` where that is the document's word for it, `fm:/review/last` to `last_review:`. */
  #ownKey(anchor: string): string {
    if (!anchor.startsWith('fm:/')) return anchor;
    const [, name = '', part] = /^fm:\/([^/!]+)(?:\/([^/!]+))?/.exec(anchor) ?? [];
    const field = this.field(name);
    const apart = keyOfPart(field, part, this.#frontMatter().entries);
    const read = apart === undefined || part === undefined ? name : `${name}/${part}`;
    return `fm:/${apart ?? field?.key ?? name}${anchor.slice(4 + read.length)}`;
  }

  #readFace(): DocumentFace {
    const { facts } = this.#input;
    this.#anchors = facts.anchors;
    const { frontMatter } = facts;
    const text = (name: string): string | undefined => this.#context.kept(this.#textOf(frontMatter, name));
    return {
      id: text('id'),
      title: text('title'),
      type: text('type'),
      // What cannot be read as it is meant is no statement: another reader would take the other of two values.
      status: frontMatter.state === 'broken' ? undefined : text('status'),
      revision: text('revision'),
      lang: text('lang'),
      heading: this.#context.kept(facts.headings.find(({ depth, text: words }) => depth === 1 && words !== '')?.text),
    };
  }

  #frontMatter(): FrontMatter {
    this.#context.reads.note(this, 'face');
    return this.#input.facts.frontMatter;
  }

  #entryOf({ entries }: FrontMatter, name: string): FrontMatterEntry | undefined {
    const position = this.#context.fieldNames.positionsIn(entries).get(name);
    return position === undefined ? undefined : entries[position];
  }

  #textOf(frontMatter: FrontMatter, name: string): string | undefined {
    const node = this.#entryOf(frontMatter, name)?.value;
    const text = node?.kind === 'scalar' ? node.value.trim() : '';
    return text === '' ? undefined : text;
  }
}

/** Whether a text, which begins and ends with a line feed, has a line. Joining line feeds to it would take twice as long. */
function isLineOf(text: string, line: string): boolean {
  if (line === '' || line.includes('\n')) return false;
  for (let at = text.indexOf(line); at !== -1; at = text.indexOf(line, at + 1)) {
    if (text[at - 1] === '\n' && text[at + line.length] === '\n') return true;
  }
  return false;
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
