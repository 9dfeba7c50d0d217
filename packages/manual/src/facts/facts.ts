// What one file says, extracted once and cached by content. Facts depend on the bytes alone: never on config, date or other files.
import type { FrontMatter } from '../front-matter/model.ts';
import type { Position, Span } from '../text/span.ts';

/** Bump when the meaning or shape of any fact changes: the cache key carries it. */
export const FACTS_VERSION = 14;

export interface DocumentFacts {
  /** Size of the file in UTF-8 bytes. */
  readonly bytes: number;
  readonly lines: number;
  /** Words of visible text in the body. */
  readonly words: number;
  readonly frontMatter: FrontMatter;
  /** Offset where the body begins, after the closing fence of the front matter. */
  readonly bodyStart: number;
  readonly headings: readonly HeadingFact[];
  /**
   * Slugs of the headings in order, a line feed before each and one behind the last: whether a document has an anchor is
   * asked for many more documents than their headings are.
   */
  readonly anchors: string;
  readonly links: readonly LinkFact[];
  readonly rawLinks: readonly RawLinkFact[];
  readonly definitions: readonly DefinitionFact[];
  readonly mentions: readonly MentionFact[];
  readonly clauseMentions: readonly ClauseMentionFact[];
  readonly tables: readonly TableFact[];
  /** One for each row of a table with more in it than the table has columns: what stands beyond them, which no page shows. */
  readonly surplusCells: readonly CellFact[];
  readonly labels: readonly LabelFact[];
  readonly html: readonly HtmlFact[];
  readonly characters: readonly CharacterFact[];
  readonly placeholders: readonly PlaceholderFact[];
  readonly leftovers: readonly LeftoverFact[];
  readonly problems: readonly ParseProblem[];
}

export interface HeadingFact {
  readonly depth: 1 | 2 | 3 | 4 | 5 | 6;
  /** Visible text, markup removed. */
  readonly text: string;
  /** Anchor as the site renders it: github-slugger, made unique within the document. */
  readonly slug: string;
  readonly span: Span;
  /** End of the section: the next heading of the same or a higher level, or the end of the file. */
  readonly end: number;
  /** Words below this heading, before the next heading of any level, that are not placeholders or comments. */
  readonly words: number;
  /** Words of the whole section with its sub-sections, counted the same way. */
  readonly totalWords: number;
  /** True when a short section only says that it does not deal with its subject, or waits to be written ("we do not address 8.4.1", "TODO: describe", "left blank"). */
  readonly denies: boolean;
  /** Visible text of the whole section when it has at most six words, to tell "N/A" from an answer; else empty. */
  readonly opening: string;
}

export interface LinkFact {
  readonly kind: 'link' | 'image';
  /** Destination as the Markdown parser decoded it. */
  readonly url: string;
  /** Visible text, or the alternative text of an image. */
  readonly text: string;
  readonly title: string;
  readonly span: Span;
  /** Label of the definition for a reference link; a destination written in place has none. */
  readonly label?: string;
}

/** What was meant as a link and is none to Markdown, so that readers see the brackets. */
export interface RawLinkFact {
  /** `[form](F 841.md)`, `[list][label]` without the label, `[[QP-842]]`. */
  readonly kind: 'address' | 'label' | 'wiki';
  /** As readers see it, at most 80 characters. */
  readonly text: string;
  readonly span: Span;
}

/** `[label]: url`. Unused ones are invisible on the page and can hide text. */
export interface DefinitionFact {
  readonly label: string;
  readonly url: string;
  readonly title: string;
  readonly used: boolean;
  readonly span: Span;
}

/** An id-shaped token such as QP-841 in visible text. Whether it is a document is decided against the manual. */
export interface MentionFact {
  /** With plain hyphens, whatever it is typed with. */
  readonly id: string;
  readonly span: Span;
  readonly place: 'text' | 'heading' | 'table' | 'link' | 'code';
  /** Visible text that follows on the same line (at most 80 characters): a cited title often stands there. */
  readonly following: string;
  /** A revision letter or number cited directly behind the id ("QP-07 Rev B"). */
  readonly revision?: string;
}

/** A number of the form 8.4.1 in visible text with what tells whether it is a clause. */
export interface ClauseMentionFact {
  readonly number: string;
  readonly span: Span;
  readonly place: 'text' | 'heading' | 'table' | 'link';
  /** What stands directly before the number. `none` may well be a section of this document or a measure. */
  readonly cue: 'clause' | 'section' | 'standard' | 'start' | 'none';
  /** The standard named before it in the same block ("AS9120B", "ISO 13485"), as written. */
  readonly standard?: string;
  readonly following: string;
  readonly followingSpan: Span;
}

export interface TableFact {
  readonly span: Span;
  readonly header: readonly CellFact[];
  readonly rows: readonly (readonly CellFact[])[];
  /** Slug of the heading it stands under, empty before the first heading. */
  readonly section: string;
  /** Whether a cell below the header begins with a word of letters and digits, as ids are: F-841-02. */
  readonly codes: boolean;
}

export interface CellFact {
  readonly text: string;
  readonly span: Span;
}

/** `**Revision:** B` lines and header tables of labels and values within the first 40 lines of the body. */
export interface LabelFact {
  readonly label: string;
  readonly value: string;
  readonly labelSpan: Span;
  readonly valueSpan: Span;
}

export interface HtmlFact {
  readonly kind: 'comment' | 'element' | 'other';
  /** Lower-case tag name of an element; empty otherwise. */
  readonly tag: string;
  readonly attributes: boolean;
  /** Start of the source, at most 120 characters. */
  readonly excerpt: string;
  /** Style or attribute that hides content ("display:none", "hidden", "details"), where there is one. */
  readonly hides?: string;
  readonly span: Span;
}

export interface CharacterFact {
  readonly kind: 'bidi' | 'invisible' | 'control' | 'not-nfc' | 'nbsp';
  /** U+202E; for not-nfc the composed form is in `suggestion`. */
  readonly codePoint: string;
  readonly suggestion?: string;
  readonly span: Span;
  readonly inFrontMatter: boolean;
}

export interface PlaceholderFact {
  /**
   * `prompt`: what a field of Word asks for. `footnote`: a call of a footnote that the document does not have, which readers see as it is
   * written.
   */
  readonly kind: 'word' | 'prompt' | 'bracket' | 'date' | 'blank' | 'template' | 'lorem' | 'footnote';
  readonly text: string;
  readonly span: Span;
  readonly section: string;
  /**
   * Of a word and a prompt: `quoted`, `before-colon` or `other`. Of the written format of a date, such as DD.MM.YYYY: `alone` in a cell or
   * behind a label, or `other`; of a year as 20XX: `quoted`. Else undefined.
   */
  readonly context?: 'quoted' | 'before-colon' | 'alone' | 'other' | undefined;
}

export interface LeftoverFact {
  /** A merge conflict marker, a proposed change, or a line that says nothing but DRAFT or "This document is obsolete". */
  readonly kind: 'conflict' | 'criticmarkup' | 'watermark';
  readonly text: string;
  readonly span: Span;
}

/** Why a file could not be read or parsed as it should be. Codes are stable; texts are in the linter. */
export interface ParseProblem {
  readonly code:
    | 'not-utf8'
    | 'utf16'
    | 'nul'
    | 'too-large'
    | 'line-too-long'
    | 'nested-too-deep'
    | 'too-complex'
    | 'unclosed-code-fence'
    | 'parser-failed';
  readonly span: Span;
  /** Of `not-utf8` the path as it is shown, where the name of the file is meant; empty where its content is. */
  readonly detail: string;
  /** Where it starts, in a file whose text nobody gets because it cannot be read. */
  readonly position?: Position | undefined;
}
