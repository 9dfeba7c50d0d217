// Control data of a generated document, in the shape of manual-template: 20 to 25 lines.
import type { Plan } from './plan.ts';
import { slug } from './plan.ts';
import { roles } from './words.ts';

export interface ControlData {
  readonly plan: Plan;
  readonly clauses: readonly string[];
  readonly records: readonly string[];
  /** A document whose last review is long past makes one finding. */
  readonly overdue: boolean;
}

export function frontMatter({ plan, clauses, records, overdue }: ControlData): string {
  const approver = roles[(plan.index + 1) % roles.length] ?? roles[0];
  const claims = clauses.map((clause, nth) => `  - ${clause}#${slug(plan.topics[nth % plan.topics.length] ?? '')}`);
  return [
    '---',
    `id: ${plan.id}`,
    `title: ${plan.title}`,
    `type: ${plan.kind}`,
    'revision: "C"',
    'status: released',
    `owner: ${plan.owner}`,
    `approver: ${approver}`,
    'effective_date: 2026-11-16',
    overdue ? 'review: { interval: P12M, last: 2025-06-02 }' : 'review: { interval: P24M, last: 2026-11-09 }',
    // A form is a blank: it answers no clause itself.
    ...(plan.kind === 'form' ? ['x-printed: on demand'] : ['clauses:', ...claims]),
    ...(plan.kind === 'form' ? [] : [`records: [${records.join(', ')}]`]),
    'supersedes: []',
    `x-area: "${Math.floor(plan.index / 250)}"`,
    'x-site: main warehouse',
    'x-language: en',
    'x-distribution: [warehouse, office, inspection]',
    '---',
    '',
  ].join('\n');
}
