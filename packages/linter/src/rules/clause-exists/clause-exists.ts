// CLS001: every clause claimed, or listed as planned, exists in the edition and can be claimed.
import type { ClauseReferenceProblem } from '@clausemark/standards';
import { coverageOf } from '../../claims/manual-standards.ts';
import { clauseStatements } from '../../claims/clause-statements.ts';
import { nameProblem } from '../../claims/name-problem.ts';
import type { ManualStandards } from '../../claims/standards-model.ts';
import { placeInConfig } from '../../config/place-in-config.ts';
import { defineRule } from '../../rule/define-rule.ts';
import { noOptions } from '../../rule/no-options.ts';

const WHY =
  'A claim on a clause that the edition does not have proves nothing, and the clause that was meant stays without an answer.';

export const clauseExists = defineRule({
  code: 'CLS001',
  name: 'clause-exists',
  summary: 'Clauses that documents claim exist in the edition and can be claimed.',
  scope: 'manual',
  since: '0.1.0',
  level: 'error',
  basis: ['iso9001@2015:7.5.1'],
  options: noOptions,
  messages: {
    unknown: { what: '`{reference}` {problem}.', why: WHY, mend: 'Correct the number: {instead}.' },
    foreign: {
      what: '`{reference}` {problem}.',
      why: 'The standards of the family share most numbers, not all. A clause of a sister standard is no evidence for this one.',
      mend: 'Claim the clause that holds the subject here: {instead}.',
    },
    reserved: {
      what: '`{reference}` {problem}.',
      why: 'A number that is kept free asks for nothing, so nothing can meet it.',
      mend: 'Remove the entry, or claim the clause that holds the subject: {instead}.',
    },
    headingOnly: {
      what: '`{reference}` {problem}.',
      why: 'An auditor asks clause by clause. A claim on all clauses below a heading does not say which of them is met.',
      mend: 'Claim those that the section really meets: {instead}.',
    },
    syntax: { what: '`{reference}` {problem}.', why: WHY, mend: 'Mend the entry: {instead}.' },
    standard: {
      what: '`{reference}` {problem}.',
      why: 'A clause number means nothing without the edition it is counted in.',
      mend: 'Mend the entry: {instead}.',
    },
    rangeOrder: { what: '`{reference}` {problem}.', why: WHY, mend: 'Mend the range: {instead}.' },
  },
  *checkEach({ document, manual, standards, today, finding }) {
    if (standards.all.length === 0) return;
    for (const claim of clauseStatements(standards, today).claimsOf(manual, document)) {
      const found = claim.problem && judge(claim.problem, standards);
      if (found === undefined) continue;
      const { text, span } = claim;
      const { message, ...data } = found;
      yield finding(message, document.at(`claim:${text}`, span), { reference: text, ...data });
    }
  },
  *check({ manual, standards, today, finding }) {
    if (standards.all.length === 0) return;
    for (const { clause, index, problem } of coverageOf(manual, standards, today).planned) {
      const found = problem && judge(problem, standards);
      if (found === undefined) continue;
      const { message, ...data } = found;
      const place = placeInConfig(manual, ['planned', index, 'clause'], `planned:${clause}`);
      yield finding(message, place, { reference: clause, ...data });
    }
  },
});

/** Message and words for a problem; undefined when it belongs to another rule. */
function judge(problem: ClauseReferenceProblem, { unknown }: ManualStandards) {
  const message = messageOf(
    problem,
    unknown.map(({ key }) => key),
  );
  if (message === undefined) return undefined;
  const { what, mend } = nameProblem(problem);
  return { message, problem: what, instead: mend } as const;
}

/** The message of a problem; numbers of a former edition belong to CLS007, standards the config misnames to CLS005. */
function messageOf(problem: ClauseReferenceProblem, misnamed: readonly string[]) {
  switch (problem.kind) {
    case 'old-layout':
      return undefined;
    case 'unknown-clause':
      return 'unknown';
    case 'heading-only':
      return 'headingOnly';
    case 'range-order':
      return 'rangeOrder';
    case 'empty':
      return 'syntax';
    case 'unknown-standard':
      return problem.name === undefined || misnamed.includes(problem.name) ? undefined : 'standard';
    case 'unknown-edition':
      return misnamed.includes(`${problem.id}@${problem.edition ?? ''}`) ? undefined : 'standard';
    default:
      return problem.kind;
  }
}
