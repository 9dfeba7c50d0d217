// CLS004: clauses declared not applicable may be excluded, have a reason, and are not claimed at the same time.
import type { Manual } from '@clausemark/manual';
import { clauseLabel, parseClauseReference, type ClauseTarget } from '@clausemark/standards';
import { coverageOf } from '../../claims/manual-standards.ts';
import { isNothingReleased } from '../../claims/nothing-released.ts';
import type { ManualStandards } from '../../claims/standards-model.ts';
import { nameProblem } from '../../claims/name-problem.ts';
import { standardLabel } from '../../claims/standard-label.ts';
import { defineRule } from '../../rule/define-rule.ts';
import { noOptions } from '../../rule/no-options.ts';

/** Clauses of a range that a finding names. */
const MOST_NAMED = 6;

export const exclusionJustified = defineRule({
  code: 'CLS004',
  name: 'exclusion-justified',
  summary: 'Excluded clauses may be excluded, have a reason, and are not claimed elsewhere.',
  scope: 'manual',
  since: '0.1.0',
  level: 'error',
  basis: ['iso9001@2015:4.3'],
  options: noOptions,
  messages: {
    noReason: {
      what: 'The exclusion of `{clause}` gives no reason.',
      why: 'A clause may be left out only with a justification that an auditor can judge; without one the exclusion does not count.',
      mend: 'Write under `reason` why the company has no such activity and why conformity of product does not suffer.',
    },
    notExcludable: {
      what: '{clauses} of {standard} cannot be excluded.',
      why: 'Only what cannot apply to the company may be left out, and this applies to every organisation.',
      mend: 'Leave it out of the exclusion, and claim it in the document that answers it.',
    },
    clause: {
      what: 'The excluded clause `{clause}` {problem}.',
      why: 'An exclusion of something else than a clause leaves out nothing.',
      mend: 'Correct `clause`: {instead}.',
    },
    claimed: {
      what: 'Excluded here and claimed by {documents}: {clauses} of {standard}.',
      why: 'A clause is either not applicable or met. An auditor will ask which of the two is true.',
      mend: 'Remove the exclusion, or remove the claim in {documents}.',
    },
    notReleased: {
      what: 'The exclusion of `{clause}` has no effect while {id} is {status}.',
      why: 'What applies to the company is decided by a released document.',
      mend: 'Release {id}, or move the exclusion to the released scope document.',
      level: 'warning',
    },
  },
  *check({ manual, standards, today, finding }) {
    if (standards.all.length === 0) return;
    for (const { document, clause, reason, span, problem } of coverageOf(manual, standards, today).exclusions) {
      if (document.status === 'obsolete') continue;
      const place = document.at(`exclusion:${clause}`, span);
      if (problem !== undefined) {
        const { what, mend } = nameProblem(problem);
        yield finding('clause', place, { clause, problem: what, instead: mend });
        continue;
      }
      if (reason === '') yield finding('noReason', place, { clause });
      if (document.status !== 'released' && !isNothingReleased(manual)) {
        const id = document.id ?? document.path;
        yield finding('notReleased', place, { clause, id, status: document.status ?? 'without a status' });
      }
      for (const [standard, targets] of Map.groupBy(targetsOf(clause, standards), (target) => target.standard)) {
        const [refused, allowed] = [targets.filter(isRefused), targets.filter((target) => !isRefused(target))];
        const label = standardLabel(standard);
        if (refused.length > 0) yield finding('notExcludable', place, { clauses: named(refused), standard: label });
        // What cannot be excluded is claimed rightly.
        const claimed = allowed.filter((target) => claimsOn(manual, standards, today, target).length > 0);
        if (claimed.length === 0) continue;
        const claims = [...new Set(claimed.flatMap((target) => claimsOn(manual, standards, today, target)))];
        const documents = [...new Set(claims.map((claim) => claim.document.id ?? claim.document.path))].join(', ');
        const related = claims.map((claim) => ({ location: claim.document.at('', claim.span), label: 'claimed here' }));
        yield finding('claimed', place, { clauses: named(claimed), documents, standard: label }, { related });
      }
    }
  },
});

function isRefused({ clause }: ClauseTarget): boolean {
  return clause.applicability.excludable === 'no';
}

/** One clause with its title, of several the numbers: a range may hold twenty. */
function named(targets: readonly ClauseTarget[]): string {
  const [first] = targets;
  if (first !== undefined && targets.length === 1)
    return `${first.clause.number} (${clauseLabel(first.standard, first.clause)})`;
  const numbers = targets.map(({ clause }) => clause.number);
  const rest = numbers.splice(numbers.length > MOST_NAMED ? MOST_NAMED : numbers.length - 1);
  return `${numbers.join(', ')} and ${rest.length === 1 ? rest[0] : `${rest.length} more`}`;
}

function targetsOf(clause: string, standards: ManualStandards): readonly ClauseTarget[] {
  const result = parseClauseReference(clause, { standards: standards.all, defaultStandard: standards.defaultKey });
  return result.ok ? result.targets : [];
}

/** Claims that count: one on an empty section is the business of CLS003. */
function claimsOn(manual: Manual, standards: ManualStandards, today: string, { standard, clause }: ClauseTarget) {
  return coverageOf(manual, standards, today).claims.filter((claim) =>
    claim.targets.some((item) => item.counts && item.standard === standard.key && item.clause === clause.number),
  );
}
