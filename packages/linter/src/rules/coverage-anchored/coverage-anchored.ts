// CLS003: a clause claim names the section that meets the clause, and that section says something.
import type { ManualDocument } from '@clausemark/manual';
import { clauseStatements } from '../../claims/clause-statements.ts';
import type { Claim } from '../../claims/read-claims.ts';
import type { ManualStandards } from '../../claims/standards-model.ts';
import { isRefused } from '../../document/is-refused.ts';
import { plainHeading } from '../../language/named-sections.ts';
import { defineRule } from '../../rule/define-rule.ts';
import { noOptions } from '../../rule/no-options.ts';
import { nearest } from '../../text/nearest.ts';

export const coverageAnchored = defineRule({
  code: 'CLS003',
  name: 'coverage-anchored',
  summary: 'A clause claim names a section, and that section says something.',
  scope: 'manual',
  since: '0.1.0',
  level: 'warning',
  basis: ['iso9001@2015:4.4.1', 'iso9001@2015:7.5.1'],
  options: noOptions,
  messages: {
    noSection: {
      what: 'The claim on `{claim}` names no section.',
      why: 'A reader who asks where {id} meets the clause would have to read it all, and a tag alone proves nothing.',
      mend: 'Name the heading that meets it, for example `{claim}#{slug}`.',
    },
    missing: {
      what: '{id} has no section `#{section}`, which its claim on `{clause}` names.',
      why: 'A claim that points to nothing does not count, and the clause is open.',
      mend: 'Write the heading as an anchor: small letters and hyphens. {nearest}',
      level: 'error',
    },
    empty: {
      what: 'The section `#{section}`, which claims `{clause}`, is empty or holds only placeholders.',
      why: 'A heading is no evidence: the clause is open until the section says what is done.',
      mend: 'Write the section, or remove the claim.',
      level: 'error',
    },
    denies: {
      what: 'The section `#{section}` claims `{clause}` and says only that it is not dealt with, or waits to be written.',
      why: 'A section that denies a requirement, or leaves it to be decided, cannot be the proof that it is met.',
      mend: 'Write what is done, or remove the claim and exclude the clause with its reason where the standard allows that.',
      level: 'error',
    },
    noWords: {
      what: '{id} claims `{clause}` and has no text.',
      why: 'An empty document proves nothing, and the clause is open.',
      mend: 'Write the document, or remove the claim.',
      level: 'error',
    },
  },
  *checkEach({ document, manual, standards, today, finding }) {
    for (const claim of clauseStatements(standards, today).claimsOf(manual, document)) {
      const { text, lacking, section = '' } = claim;
      const isGood = lacking === undefined && claim.section !== undefined;
      if (isGood || claim.problem !== undefined || isRefused(document)) continue;
      const { heading } = claim;
      const place = document.at(`claim:${text}`, claim.sectionSpan ?? claim.span);
      const data = { id: document.id ?? document.path, clause: text.replace(/#.*$/, ''), claim: text, section };
      const extras = heading && { related: [{ location: document.at(`section:${section}`), label: 'the section' }] };
      if (lacking === 'no-section')
        yield finding('missing', place, { ...data, nearest: didYouMean(document, section) });
      else if (lacking === 'empty') yield finding('empty', place, data, extras);
      else if (lacking === 'denies') yield finding('denies', place, data, extras);
      else if (lacking === 'no-words') yield finding('noWords', place, data);
      else if (claim.section === undefined)
        yield finding('noSection', place, { ...data, slug: likelySection(claim, standards) });
    }
  },
});

function didYouMean(document: ManualDocument, section: string): string {
  const slugs = document.facts.headings.filter(({ depth }) => depth > 1).map(({ slug }) => slug);
  const near = nearest(section, slugs) ?? slugs.find((slug) => slug.includes(section) || section.includes(slug));
  return near === undefined
    ? `The sections are ${slugs.map((slug) => `\`${slug}\``).join(', ') || 'none'}.`
    : `Did you mean \`${near}\`?`;
}

/** The heading that shares most words with the clause's title; else no guess. */
function likelySection({ document, targets }: Claim, standards: ManualStandards): string {
  const [target] = targets;
  const title = standards.all.find(({ key }) => key === target?.standard)?.byNumber.get(target?.clause ?? '')?.title;
  const wanted = new Set(words(title ?? ''));
  const shared = (heading: string): number => words(heading).filter((word) => wanted.has(word)).length;
  const best = document.facts.headings
    .filter(({ depth, totalWords }) => depth > 1 && totalWords > 0)
    .toSorted((a, b) => shared(b.text) - shared(a.text))[0];
  return best === undefined || shared(best.text) === 0 ? 'slug-of-the-heading' : best.slug;
}

function words(text: string): string[] {
  return plainHeading(text)
    .split(' ')
    .filter((word) => word.length > 3);
}
