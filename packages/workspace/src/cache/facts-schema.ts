// What the facts of a document look like as bytes. A fact that gains a property does not compile before it is listed
// here.
import type * as Manual from '@clausemark/manual';
import { flag, list, number, oneOf, optional, record, span, text, word } from './codecs.ts';
import type { Codec } from './codecs.ts';

/** Facts that are one number. The others are sections, read only when somebody asks for them. */
export const numberNames = ['bytes', 'lines', 'words', 'bodyStart'] as const;
export type SectionName = Exclude<keyof Manual.DocumentFacts, (typeof numberNames)[number]>;

const scalar = record<Omit<Manual.FrontMatterScalar, 'kind'>>({ value: text, span });
const node: Codec<Manual.FrontMatterNode> = {
  write(to, value) {
    to.word(value.kind);
    if (value.kind === 'scalar') scalar.write(to, value);
    else if (value.kind === 'list') listNode.write(to, value);
    else mapNode.write(to, value);
  },
  read(from) {
    const kind = from.word() as Manual.FrontMatterNode['kind'];
    if (kind === 'scalar') return { kind, ...scalar.read(from) };
    return kind === 'list' ? { kind, ...listNode.read(from) } : { kind, ...mapNode.read(from) };
  },
};
const entry = record<Manual.FrontMatterEntry>({ key: word(), keySpan: span, value: node });
const listNode = record<Omit<Manual.FrontMatterList, 'kind'>>({ items: list(node), span });
const mapNode = record<Omit<Manual.FrontMatterMap, 'kind'>>({ entries: list(entry), span });
const frontMatterProblem = record<Manual.FrontMatterProblem>({ code: word(), span, detail: text });

const cell = record<Manual.CellFact>({ text, span });
const row = list(cell);

export const sections: { readonly [Name in SectionName]: Codec<Manual.DocumentFacts[Name]> } = {
  frontMatter: record<Manual.FrontMatter>({
    state: word(),
    span,
    entries: list(entry),
    problems: list(frontMatterProblem),
  }),
  headings: list(
    record<Manual.HeadingFact>({
      depth: oneOf(),
      text,
      slug: text,
      span,
      end: number,
      words: number,
      totalWords: number,
      denies: flag,
      opening: text,
    }),
  ),
  links: list(record<Manual.LinkFact>({ kind: word(), url: text, text, title: text, span, label: optional(text) })),
  definitions: list(record<Manual.DefinitionFact>({ label: text, url: text, title: text, used: flag, span })),
  mentions: list(
    record<Manual.MentionFact>({ id: text, span, place: word(), following: text, revision: optional(text) }),
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
  tables: list(record<Manual.TableFact>({ span, header: row, rows: list(row), section: text })),
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
  placeholders: list(record<Manual.PlaceholderFact>({ kind: word(), text, span, section: text })),
  leftovers: list(record<Manual.LeftoverFact>({ kind: word(), text, span })),
  problems: list(record<Manual.ParseProblem>({ code: word(), span, detail: text })),
};

/** Texts that take one byte. Whatever is missing here is spelled out, so the list only decides about size. */
export const words: readonly string[] = [
  'scalar list map present absent broken',
  'text heading table link image code none start clause section standard',
  'word bracket date blank template lorem comment element other nbsp U+00A0',
  'id title type revision status owner approver effective_date review interval last',
  'clauses records supersedes version doc_id br a p div span img',
].flatMap((line) => line.split(' '));
