// What the facts of a document look like as bytes. A fact that gains a property does not compile before it is listed
// here.
import type * as Manual from '@clausemark/manual';
import { flag, list, number, oneOf, optional, record, span, text, word } from './codecs.ts';
import type { BlockReader } from './byte-codec.ts';
import type { Codec } from './codecs.ts';

/** Facts that are one number. The others are sections, read only when somebody asks for them. */
export const numberNames = ['bytes', 'lines', 'words', 'bodyStart'] as const;
export type SectionName = Exclude<keyof Manual.DocumentFacts, (typeof numberNames)[number] | 'anchors'>;

const position = record<Manual.Position>({ line: number, column: number });
const node: Codec<Manual.FrontMatterNode> = {
  write(to, value) {
    to.word(value.kind);
    if (value.kind === 'scalar') {
      to.text(value.value);
      span.write(to, value.span);
    } else if (value.kind === 'list') listNode.write(to, value);
    else mapNode.write(to, value);
  },
  read(from) {
    const kind = from.word() as Manual.FrontMatterNode['kind'];
    if (kind === 'scalar') return { kind, value: from.text(), span: span.read(from) };
    if (kind === 'list') return { kind, items: nodes.read(from), span: span.read(from) };
    return { kind, entries: entries.read(from), span: span.read(from) };
  },
};
const entry = record<Manual.FrontMatterEntry>(
  { key: word(), keySpan: span, value: node },
  {
    write(to, value) {
      to.word(value.key);
      span.write(to, value.keySpan);
      node.write(to, value.value);
    },
    read: (from) => ({ key: from.word(), keySpan: span.read(from), value: node.read(from) }),
  },
);
const nodes = list(node);
const entries = list(entry);
const listNode = record<Omit<Manual.FrontMatterList, 'kind'>>({ items: nodes, span });
const mapNode = record<Omit<Manual.FrontMatterMap, 'kind'>>({ entries, span });
const optionalText = optional(text);
const frontMatterProblem = record<Manual.FrontMatterProblem>({ code: word(), span, detail: text });

const cell = record<Manual.CellFact>(
  { text, span },
  {
    write(to, value) {
      to.text(value.text);
      span.write(to, value.span);
    },
    read: (from) => ({ text: from.text(), span: span.read(from) }),
  },
);
const row = list(cell);
const rows = list(row);

/** The rows of a table are most of its bytes, and of most tables nobody asks for them. */
class EncodedTable implements Manual.TableFact {
  readonly span: Manual.Span;
  readonly section: string;
  readonly codes: boolean;
  readonly header: readonly Manual.CellFact[];
  readonly block: () => BlockReader;
  #rows: readonly (readonly Manual.CellFact[])[] | undefined;

  constructor(from: BlockReader) {
    this.span = span.read(from);
    this.section = from.text();
    this.codes = from.number() === 1;
    this.header = row.read(from);
    this.block = from.block();
  }

  get rows(): readonly (readonly Manual.CellFact[])[] {
    return (this.#rows ??= rows.read(this.block()));
  }

  /** As the fact would be without being encoded: whoever compares facts by their JSON would see no rows. */
  toJSON(): Manual.TableFact {
    const { span: place, header, rows: below, section, codes } = this;
    return { span: place, header, rows: below, section, codes };
  }
}

const table: Codec<Manual.TableFact> = {
  write(to, value) {
    span.write(to, value.span);
    to.text(value.section);
    to.number(value.codes ? 1 : 0);
    row.write(to, value.header);
    to.block((inner) => rows.write(inner, value.rows));
  },
  read: (from) => new EncodedTable(from),
};

export const sections: { readonly [Name in SectionName]: Codec<Manual.DocumentFacts[Name]> } = {
  frontMatter: record<Manual.FrontMatter>({
    state: word(),
    span,
    entries: list(entry),
    problems: list(frontMatterProblem),
  }),
  headings: list(
    record<Manual.HeadingFact>(
      {
        depth: oneOf(),
        text,
        slug: text,
        span,
        end: number,
        words: number,
        totalWords: number,
        denies: flag,
        opening: text,
      },
      {
        write(to, value) {
          to.number(value.depth);
          to.text(value.text);
          to.text(value.slug);
          span.write(to, value.span);
          to.number(value.end);
          to.number(value.words);
          to.number(value.totalWords);
          flag.write(to, value.denies);
          to.text(value.opening);
        },
        read: (from) => ({
          depth: from.number() as Manual.HeadingFact['depth'],
          text: from.text(),
          slug: from.text(),
          span: span.read(from),
          end: from.number(),
          words: from.number(),
          totalWords: from.number(),
          denies: flag.read(from),
          opening: from.text(),
        }),
      },
    ),
  ),
  links: list(
    record<Manual.LinkFact>(
      { kind: word(), url: text, text, title: text, span, label: optional(text) },
      {
        write(to, value) {
          to.word(value.kind);
          to.text(value.url);
          to.text(value.text);
          to.text(value.title);
          span.write(to, value.span);
          optionalText.write(to, value.label);
        },
        read(from) {
          const fact: Manual.LinkFact = {
            kind: from.word() as Manual.LinkFact['kind'],
            url: from.text(),
            text: from.text(),
            title: from.text(),
            span: span.read(from),
          };
          const label = optionalText.read(from);
          return label === undefined ? fact : { ...fact, label };
        },
      },
    ),
  ),
  rawLinks: list(record<Manual.RawLinkFact>({ kind: word(), text, span })),
  definitions: list(record<Manual.DefinitionFact>({ label: text, url: text, title: text, used: flag, span })),
  mentions: list(
    record<Manual.MentionFact>(
      { id: text, span, place: word(), following: text, revision: optional(text) },
      {
        write(to, value) {
          to.text(value.id);
          span.write(to, value.span);
          to.word(value.place);
          to.text(value.following);
          optionalText.write(to, value.revision);
        },
        read(from) {
          const fact: Manual.MentionFact = {
            id: from.text(),
            span: span.read(from),
            place: from.word() as Manual.MentionFact['place'],
            following: from.text(),
          };
          const revision = optionalText.read(from);
          return revision === undefined ? fact : { ...fact, revision };
        },
      },
    ),
  ),
  clauseMentions: list(
    record<Manual.ClauseMentionFact>({
      number: text,
      span,
      place: word(),
      cue: word(),
      standard: optional(text),
      following: text,
      followingSpan: span,
    }),
  ),
  tables: list(table),
  surplusCells: row,
  labels: list(record<Manual.LabelFact>({ label: text, value: text, labelSpan: span, valueSpan: span })),
  html: list(
    record<Manual.HtmlFact>({
      kind: word(),
      tag: word(),
      attributes: flag,
      excerpt: text,
      hides: optional(text),
      span,
    }),
  ),
  characters: list(
    record<Manual.CharacterFact>({
      kind: word(),
      codePoint: word(),
      suggestion: optional(text),
      span,
      inFrontMatter: flag,
    }),
  ),
  placeholders: list(
    record<Manual.PlaceholderFact>({ kind: word(), text, span, section: text, context: optional(word()) }),
  ),
  leftovers: list(record<Manual.LeftoverFact>({ kind: word(), text, span })),
  problems: list(record<Manual.ParseProblem>({ code: word(), span, detail: text, position: optional(position) })),
};

/** Texts that take one byte. Whatever is missing here is spelled out, so the list only decides about size. */
export const words: readonly string[] = [
  'scalar list map present absent broken',
  'text heading table link image code none start clause section standard',
  'word bracket date blank template lorem comment element other nbsp U+00A0',
  'id title type revision status owner approver effective_date review interval last',
  'clauses records supersedes version doc_id br a p div span img',
].flatMap((line) => line.split(' '));
