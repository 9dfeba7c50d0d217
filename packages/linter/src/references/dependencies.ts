// What a document says about the documents it names: depends on them, only points to them, or tells of the past.
import {
  referencesFrom,
  referenceFields,
  type Manual,
  type ManualDocument,
  type Reference,
  type Span,
} from '@clausemark/manual';
import { headingsAbove } from '../document/headings-above.ts';
import { namesSection } from '../language/named-sections.ts';

export interface Citation {
  readonly to: ManualDocument;
  readonly span: Span;
  readonly sense: 'normative' | 'informative' | 'past';
}

const PAST =
  /(?:\b(?:replac(?:es|ed|ing)|supersed(?:es|ed|ing)|former(?:ly)?|previously|withdrawn|obsolete|ersetzt|löst|vormals|früher|remplacée?s?|annulée?s?|anciennement|sustituye|reemplaza|anteriormente))[^.;\n]{0,40}$/i;
const INFORMATIVE = /^[^\n(]{0,4}\((?:informative|informativ|informatif|informativo)\)/i;

/**
 * The first citation of each other document in each sense, in the order of the text.
 *
 * @param matters which cited documents to look at: telling the sense reads the text again, so leave out what cannot matter
 * @param counts which of their places to look at; default: all
 */
export function citations(
  manual: Manual,
  from: ManualDocument,
  matters: (to: ManualDocument) => boolean,
  counts: (place: Span) => boolean = () => true,
): readonly Citation[] {
  const found = new Map<string, Citation>();
  for (const reference of referencesFrom(manual, from)) {
    const { to, span } = reference;
    if (!matters(to) || !counts(span)) continue;
    const sense = senseOf(manual, reference);
    const key = `${sense}\n${to.path}`;
    if (!found.has(key)) found.set(key, { to, span, sense });
  }
  return [...found.values()].sort((a, b) => a.span.start - b.span.start);
}

function senseOf(manual: Manual, { from, to, via, span }: Reference): Citation['sense'] {
  if (via === 'field') return senseOfField(from, span);
  if (headingsAbove(from, span.start).some(({ text }) => namesSection(text, 'revision-history'))) return 'past';
  const source = manual.source(from.path)?.text ?? '';
  if (PAST.test(source.slice(Math.max(0, span.start - 60), span.start))) return 'past';
  const isMarked =
    INFORMATIVE.test(source.slice(span.end, span.end + 30)) ||
    from.facts.links.some((link) => link.span.start === span.start && /^informativ/i.test(link.title));
  return isMarked || to.text('ref') === 'informative' ? 'informative' : 'normative';
}

function senseOfField(from: ManualDocument, span: Span): Citation['sense'] {
  const name = referenceFields.find((field) => from.items(field).some((item) => item.span.start === span.start));
  if (name === 'supersedes') return 'past';
  return name === 'related' || name === 'parent' || name === 'superseded_by' ? 'informative' : 'normative';
}
