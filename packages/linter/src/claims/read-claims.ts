// Reads `clauses:` of a document: which section says it meets which clause, and whether the claim can count.
import type { HeadingFact, ManualDocument, Span } from '@clausemark/manual';
import {
  parseClauseReference,
  type ClauseReferenceProblem,
  type ClauseReferenceResult,
  type CoverageClaim,
} from '@clausemark/standards';
import { documentState, type DocumentState } from '../views/document-state.ts';
import { documentReason, type ClaimReason } from './claim-reasons.ts';
import type { ManualStandards } from './standards-model.ts';

export interface Claim {
  readonly document: ManualDocument;
  /** The entry as written, and its place in the front matter. */
  readonly text: string;
  readonly span: Span;
  readonly index: number;
  /** Why the entry cannot be read as a clause; then it has no targets. */
  readonly problem?: ClauseReferenceProblem;
  readonly section?: string | undefined;
  readonly sectionSpan?: Span | undefined;
  /** The heading of the section; looked up when asked for, because a large manual has more claims than memory for headings. */
  readonly heading: HeadingFact | undefined;
  readonly targets: readonly CoverageClaim[];
  /** Why the claim does not count, in the order they are looked for. */
  readonly lacking?: Extract<ClaimReason, 'no-section' | 'empty' | 'denies' | 'no-words'> | undefined;
}

/** Claims of a document. Entries that are not text are left to the rule `field-shape`. */
export function readClaims(document: ManualDocument, standards: ManualStandards, today: string): readonly Claim[] {
  const items = document.items('clauses');
  if (items.length === 0) return [];
  const state = documentState(document, today);
  return items.map((item, index): Claim => {
    const result = parse(item.text, standards);
    if (!result.ok) {
      const { text, span } = item;
      return { document, text, span, index, heading: undefined, problem: result, targets: [] };
    }
    return new GoodClaim(document, item, index, result, state);
  });
}

/** A claim that can be read. Most of it is asked for only when there is a finding. */
class GoodClaim implements Claim {
  readonly document: ManualDocument;
  readonly text: string;
  readonly span: Span;
  readonly index: number;
  readonly section: string | undefined;
  readonly targets: readonly CoverageClaim[];
  readonly lacking: Claim['lacking'];
  readonly #part: { readonly start: number; readonly end: number } | undefined;

  constructor(
    document: ManualDocument,
    { text, span }: { readonly text: string; readonly span: Span },
    index: number,
    { parts, targets }: ClauseReferenceResult & { readonly ok: true },
    state: DocumentState,
  ) {
    this.document = document;
    this.text = text;
    this.span = span;
    this.index = index;
    this.section = parts.section?.text;
    this.#part = parts.section;
    this.lacking = lackingOf(document, this.section, this.heading);
    const reason = documentReason(document, state) ?? this.lacking;
    this.targets = targets.map(({ standard, clause }) => ({
      standard: standard.key,
      clause: clause.number,
      documentId: document.id ?? document.path,
      section: this.section,
      state: states[state],
      counts: reason === undefined,
      reason,
    }));
  }

  get heading(): HeadingFact | undefined {
    return headingOf(this.document, this.section);
  }

  get sectionSpan(): Span | undefined {
    return this.#part === undefined ? undefined : placeOf(this, this.#part.start, this.#part.end);
  }
}

/** The same few references come back in many documents. */
const MOST_REFERENCES = 10_000;
const parsed = new WeakMap<ManualStandards, Map<string, ClauseReferenceResult>>();

function parse(text: string, standards: ManualStandards): ClauseReferenceResult {
  let results = parsed.get(standards);
  if (results === undefined || results.size > MOST_REFERENCES) {
    results = new Map();
    parsed.set(standards, results);
  }
  let result = results.get(text);
  if (result === undefined) {
    result = parseClauseReference(text, { standards: standards.all, defaultStandard: standards.defaultKey });
    results.set(text, result);
  }
  return result;
}

function headingOf(document: ManualDocument, section: string | undefined): HeadingFact | undefined {
  if (section === undefined || !document.hasAnchor(section)) return undefined;
  return document.facts.headings.find(({ slug }) => slug === section);
}

/** Offsets within the entry's text, moved into the file; a quoted entry is one character further. */
function placeOf(item: { readonly text: string; readonly span: Span }, start: number, end: number): Span {
  const quote = (item.span.end - item.span.start - item.text.length) / 2;
  return Number.isInteger(quote) && quote >= 0 && quote <= 1
    ? { start: item.span.start + quote + start, end: item.span.start + quote + end }
    : item.span;
}

/** One or two words, or a picture alone, answer no clause. */
const FEWEST_WORDS = 3;

function lackingOf(
  document: ManualDocument,
  section: string | undefined,
  heading: HeadingFact | undefined,
): Claim['lacking'] {
  if (section === undefined) return document.facts.words === 0 ? 'no-words' : undefined;
  if (heading === undefined) return 'no-section';
  if (heading.totalWords < FEWEST_WORDS) return 'empty';
  return heading.denies ? 'denies' : undefined;
}

const states: Readonly<Record<DocumentState, CoverageClaim['state']>> = {
  'in force': 'released',
  'not yet in force': 'planned-effective',
  'in review': 'draft',
  draft: 'draft',
  obsolete: 'obsolete',
  unknown: 'unknown',
};
