// The coverage of one standard in one line.
import type { StandardSummary } from '@clausemark/linter';
import { count } from './count.ts';

/** `AS9120 Rev B: 61 of 70 clauses covered, 2 in drafts only, 3 excluded, 1 not covered yet (planned), 3 gaps.` */
export function coverageSentence(standard: StandardSummary): string {
  const parts = [
    `${standard.covered} of ${count(standard.auditable, 'clause')} covered`,
    standard.draftOnly > 0 ? `${standard.draftOnly} in drafts only` : '',
    standard.excluded > 0 ? `${standard.excluded} excluded` : '',
    standard.planned > 0 ? `${standard.planned} not covered yet (planned)` : '',
    standard.gaps > 0 ? count(standard.gaps, 'gap') : standard.planned > 0 ? 'no other gaps' : 'no gaps',
  ];
  return `${standard.title}: ${parts.filter((part) => part !== '').join(', ')}.`;
}
