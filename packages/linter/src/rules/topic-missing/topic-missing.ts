// CLS008: the sections that claim a clause speak of what an auditor looks for under it.
import type { Manual, ManualDocument } from '@clausemark/manual';
import type { Clause, CoverageRow } from '@clausemark/standards';
import { coverageOf } from '../../claims/manual-standards.ts';
import { standardLabel } from '../../claims/standard-label.ts';
import { defineRule } from '../../rule/define-rule.ts';
import { noOptions } from '../../rule/no-options.ts';
import { speaksOf } from '../../text/speaks-of.ts';

export const topicMissing = defineRule({
  code: 'CLS008',
  name: 'topic-missing',
  summary: 'Sections that claim a clause speak of what an auditor looks for under it.',
  scope: 'manual',
  since: '0.2.0',
  level: 'warning',
  profiles: ['as9120', 'regulated'],
  basis: ['iso9001@2015:4.4.1'],
  options: noOptions,
  messages: {
    missing: {
      what: 'No section that claims {clause} ({title}) of {standard} speaks of: {topics}.',
      why: 'An auditor looks for these subjects under the clause; what the manual does not say is done differently by each person.',
      mend: 'Say in the claimed section what is done about it, or claim the section that does (`clauses: [{clause}#section]`).',
    },
  },
  *check({ manual, standards, today, config, finding }) {
    for (const { standard, rows } of coverageOf(manual, standards, today).coverages) {
      for (const row of rows) {
        const sections = claimedSections(manual, row);
        const [first] = sections;
        if (first === undefined) continue;
        const topics = missingTopics(row.clause, config.language, sections);
        if (topics.length === 0) continue;
        const { number, title } = row.clause;
        const data = { clause: number, title, standard: standardLabel(standard), topics: topics.join('; ') };
        const related = sections.slice(1).map(({ document, slug, span }) => ({
          location: document.at(`section:${slug}`, span),
          label: 'claimed here too',
        }));
        yield finding('missing', first.document.at(`topics:${number}/section:${first.slug}`, first.span), data, {
          related,
        });
      }
    }
  },
});

interface ClaimedSection {
  readonly document: ManualDocument;
  readonly slug: string;
  readonly span: ReturnType<ManualDocument['at']>['span'];
  readonly end: number;
  readonly text: () => string;
}

/**
 * The sections whose claims count, of released documents and of drafts: what is missing in a draft is missing too. A date that cannot
 * be is reported by itself; the section speaks all the same.
 */
function claimedSections(manual: Manual, { claims }: CoverageRow): ClaimedSection[] {
  return claims.flatMap(({ documentId, section, counts, reason }): ClaimedSection[] => {
    const document = manual.byId.get(documentId)?.[0] ?? manual.byPath.get(documentId);
    const heading = document?.facts.headings.find(({ slug }) => slug === section);
    if ((!counts && reason !== 'no-date') || document === undefined || heading === undefined) return [];
    const { slug, span, end } = heading;
    const text = (): string => manual.source(document.path)?.text.slice(span.start, end) ?? '';
    return [{ document, slug, span, end, text }];
  });
}

/** Reads one section after the other until nothing is missing: most clauses are answered by the first. */
function missingTopics(
  { topics }: Clause,
  language: 'en' | 'de' | 'fr' | 'es',
  sections: readonly ClaimedSection[],
): string[] {
  let open = topics.filter(({ words }) => words[language] !== undefined);
  for (const section of sections) {
    if (open.length === 0) break;
    const speaks = speaksOf(section.text());
    open = open.filter(({ words }) => !(words[language] ?? []).some(speaks));
  }
  return open.map(({ topic }) => topic);
}
