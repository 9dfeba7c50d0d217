// STR001: a document has the sections that its type needs, in order.
import { documentTypes, type HeadingFact, type ManualDocument } from '@clausemark/manual';
import { isRefused } from '../../document/is-refused.ts';
import { sectionsNamedBy, type NamedSections } from '../../language/named-sections.ts';
import { sectionNames } from '../../language/section-names.ts';
import { defineRule } from '../../rule/define-rule.ts';
import { noOptions } from '../../rule/no-options.ts';

export const requiredSections = defineRule({
  code: 'STR001',
  name: 'required-sections',
  summary: 'A document has the sections its type needs, in order.',
  scope: 'document',
  since: '0.1.0',
  level: 'error',
  basis: ['iso9001@2015:7.5.2'],
  options: noOptions,
  messages: {
    missing: {
      what: 'There is no section "{section}", which a document of the type {type} needs.',
      why: 'People look for the section {section} in every document; where it is missing they do not know whether it was forgotten.',
      mend: 'Add the heading `## {section}` with its text; if the type does not need it, set `types.{type}.sections` in clausemark.yaml.',
    },
    order: {
      what: 'The section "{heading}" stands before "{before}"; elsewhere it comes after it.',
      why: 'The same order in every document lets people find their way without reading.',
      mend: 'Move the section behind "{before}".',
      level: 'warning',
    },
  },
  *check({ document, config, finding }) {
    if (document.type === undefined || document.facts.frontMatter.state === 'absent' || isRefused(document)) return;
    const type = document.type;
    const wanted = documentTypes(config).get(type)?.sections ?? [];
    const headings = sectionsOf(document, wanted);
    let last: HeadingFact | undefined;
    for (const section of wanted) {
      const heading = headings.find(({ names }) => names.has(section))?.heading;
      if (heading === undefined) {
        if (isMetOtherwise(document, headings, section)) continue;
        yield finding('missing', document.at(`missing:${section}`), { section: asHeading(section), type });
      } else if (ANYWHERE.has(section)) {
        continue;
      } else if (last !== undefined && heading.span.start < last.span.start) {
        yield finding('order', document.at(`section:${heading.slug}`), { heading: heading.text, before: last.text });
      } else last = heading;
    }
  },
});

/** Many manuals begin with them, many end with them. */
const ANYWHERE: ReadonlySet<string> = new Set(['references', 'revision-history']);

interface Named {
  readonly heading: HeadingFact;
  readonly names: NamedSections;
}

/**
 * The headings of the document's sections, without those inside them. Sections stand at the first level that names two of those
 * wanted: one heading too high does not make sub-headings of all others. Where no level does, it is the highest below the title.
 */
function sectionsOf({ facts }: ManualDocument, wanted: readonly string[]): readonly Named[] {
  const below = facts.headings
    .filter((heading, index) => index > 0 || heading.depth > 1)
    .map((heading) => ({ heading, names: sectionsNamedBy(heading.text) }));
  const levels = [...new Set(below.map(({ heading }) => heading.depth))].sort();
  const level = levels.length < 2 ? levels[0] : (levels.find((depth) => namesTwo(below, depth, wanted)) ?? levels[0]);
  return level === undefined ? below : below.filter(({ heading }) => heading.depth <= level);
}

function namesTwo(headings: readonly Named[], depth: number, wanted: readonly string[]): boolean {
  const named = wanted.filter((section) =>
    headings.some(({ heading, names }) => heading.depth === depth && names.has(section)),
  );
  return named.length > 1;
}

/** The procedure itself may stand under headings of its own, and a history may be a table without a heading. */
function isMetOtherwise({ facts }: ManualDocument, headings: readonly Named[], section: string): boolean {
  if (section === 'revision-history')
    return facts.tables.some(({ header }) => isHistory(header.map(({ text }) => text)));
  if (section !== 'procedure') return false;
  const others = Object.keys(sectionNames).filter((name) => name !== 'procedure');
  return headings.some(({ heading, names }) => heading.totalWords > 0 && !others.some((name) => names.has(name)));
}

function isHistory(header: readonly string[]): boolean {
  const has = (words: RegExp): boolean => header.some((text) => words.test(text));
  return has(/^(?:rev|issue|version|ausgabe)/i) && has(/date|datum|fecha/i) && header.length >= 3;
}

function asHeading(section: string): string {
  const words = section.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
