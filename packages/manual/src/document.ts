// What everybody sees of one controlled document.
import type { DocumentTypeName, StatusName } from './config/config-schema.ts';
import type { DocumentFacts } from './facts/facts.ts';
import type { FrontMatterNode } from './front-matter/model.ts';
import type { Span } from './text/span.ts';

/** One controlled document: its facts seen through the configuration (synonyms for keys, types and statuses). */
export interface ManualDocument {
  readonly path: string;
  /** Name of the content, the same for the same bytes; undefined when nobody named it. */
  readonly contentId: string | undefined;
  readonly facts: DocumentFacts;
  /** What it says of itself, as written. */
  readonly face: DocumentFace;
  /** Front-matter id as written, undefined when missing or empty. */
  readonly id: string | undefined;
  /** Front-matter title, else the text of the first heading, else the file name. */
  readonly title: string;
  /** Declared type when it is one of ours (after synonyms), else the type whose folder holds the file. */
  readonly type: DocumentTypeName | undefined;
  /** Declared status when it is one of ours (after synonyms). */
  readonly status: StatusName | undefined;
  /** Value of a front-matter field by our name, synonyms applied; parts written as keys of their own stand in its mapping. */
  field(name: string): DocumentField | undefined;
  /** Trimmed text of a scalar field; undefined when missing, empty or not a scalar. */
  text(name: string): string | undefined;
  /** Items of a list field as text with spans; a single scalar counts as a list of one. */
  items(name: string): readonly { readonly text: string; readonly span: Span }[];
  /** Whether a heading of this document has this slug. Known without decoding its facts. */
  hasAnchor(slug: string): boolean;
  /** A symbolic place in this document (`fm:/review/last`, `section:purpose`); see location.ts. */
  at(anchor: string, span?: Span): Location;
}

export interface DocumentField {
  /** The key as the document writes it, when it is a synonym another name than the field's. */
  readonly key: string;
  readonly keySpan: Span;
  readonly node: FrontMatterNode;
}

/** A place a finding points to: symbolic for fingerprints and waivers, a span for people. */
export interface Location {
  readonly path: string;
  /** Stable name of the place; survives moved lines. Empty for the file as a whole. */
  readonly anchor: string;
  readonly span: Span;
}

/** What everybody asks of a document, as it is written: known, nobody has to decode its facts for it. */
export interface DocumentFace {
  readonly id?: string | undefined;
  readonly title?: string | undefined;
  readonly type?: string | undefined;
  readonly status?: string | undefined;
  readonly revision?: string | undefined;
  readonly lang?: string | undefined;
  /** Text of the first heading of the first level that has one. */
  readonly heading?: string | undefined;
}
