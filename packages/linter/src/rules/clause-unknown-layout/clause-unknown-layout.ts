// CLS007: a clause number of a former edition (4.2.3, 7.4.1): says where the subject lives now.
import type { ClauseMentionFact, ManualDocument } from '@clausemark/manual';
import type { FormerNumber, Standard } from '@clausemark/standards';
import { coverageOf } from '../../claims/manual-standards.ts';
import { clauseStatements } from '../../claims/clause-statements.ts';
import type { ManualStandards } from '../../claims/standards-model.ts';
import { titled } from '../../claims/name-problem.ts';
import { namedStandard } from '../../claims/named-standard.ts';
import { standardLabel } from '../../claims/standard-label.ts';
import { placeInConfig } from '../../config/place-in-config.ts';
import { defineRule } from '../../rule/define-rule.ts';
import { noOptions } from '../../rule/no-options.ts';

/** AS9100 and AS9110 share the layout and the history of AS9120. */
const SISTER = /^(?:AS|EN|JIS ?Q) ?91[01]0(?:D|:201[68])?$/;

export const clauseUnknownLayout = defineRule({
  code: 'CLS007',
  name: 'clause-unknown-layout',
  summary: 'No clause is cited by its number in a former edition.',
  scope: 'manual',
  since: '0.1.0',
  level: 'error',
  basis: ['iso9001@2015:7.5.3.2'],
  options: noOptions,
  messages: {
    claimed: {
      what: '`{number}` is the number of "{title}" in {former}; {standard} has no such clause.',
      why: 'A manual that still counts in a former edition shows that it was not revised for the one in force.',
      mend: 'Claim where the subject lives now: {instead}.',
    },
    planned: {
      what: '`planned` names {number}, the number of "{title}" in {former}; {standard} has no such clause.',
      why: 'Nobody will find this clause, and the one that is meant stays open without a word.',
      mend: 'Plan where the subject lives now: {instead}.',
    },
    cited: {
      what: 'The text cites {number} of {named}, which is "{title}" in {former} and no clause of the edition in force.',
      why: 'A manual that still counts in a former edition shows that it was not revised for the one in force.',
      mend: 'Cite where the subject lives now: {instead}. If the former edition is meant, name its year.',
    },
  },
  *checkEach({ document, manual, standards, today, finding }) {
    for (const { mention, standard, former } of formerMentions(document, standards)) {
      const place = document.at(`clause:${mention.number}`, mention.span);
      yield finding('cited', place, { ...dataOf(standard, former), named: mention.standard ?? '' });
    }
    for (const { text, span, problem } of clauseStatements(standards, today).claimsOf(manual, document)) {
      if (problem?.kind !== 'old-layout') continue;
      yield finding('claimed', document.at(`claim:${text}`, span), dataOf(problem.standard, problem.former));
    }
  },
  *check({ manual, standards, today, finding }) {
    for (const { clause, index, problem } of coverageOf(manual, standards, today).planned) {
      if (problem?.kind !== 'old-layout') continue;
      const place = placeInConfig(manual, ['planned', index, 'clause'], `planned:${clause}`);
      yield finding('planned', place, dataOf(problem.standard, problem.former));
    }
  },
});

function dataOf(standard: Standard, former: FormerNumber) {
  const { number, title, newNumbers } = former;
  const name = standard.formerLayout?.name ?? 'a former edition';
  return { number, title, former: name, standard: standardLabel(standard), instead: titled(standard, newNumbers) };
}

/** Numbers behind "clause" or behind the name of a standard; a bare number is a section of this document or a measure. */
function* formerMentions(document: ManualDocument, standards: ManualStandards) {
  for (const mention of document.facts.clauseMentions) {
    if (mention.cue !== 'clause' && mention.cue !== 'standard') continue;
    const standard = editionOf(mention, standards);
    if (standard === undefined || standard.byNumber.has(mention.number)) continue;
    if (standard.foreignNumbers.some(({ number }) => number === mention.number)) continue;
    const former = standard.formerLayout?.numbers.find(({ number }) => number === mention.number);
    if (former !== undefined && former.newNumbers.length > 0) yield { mention, standard, former };
  }
}

/** Only where the text names the standard, and not another edition of it. */
function editionOf({ standard: name }: ClauseMentionFact, { all }: ManualStandards): Standard | undefined {
  if (name === undefined) return undefined;
  const named = namedStandard(name, all);
  if (named.kind === 'ours') return named.standard;
  if (SISTER.test(name)) return all.find(({ id }) => id === 'as9120');
  return /^(?:EN |DIN EN |BS EN )?ISO 9001(?::2015)?$/.test(name)
    ? all.find(({ basedOn }) => basedOn.length > 0)
    : undefined;
}
