// Text of a generated document: headings, paragraphs with links and ids, lists, tables, a revision history.
import { posix } from 'node:path';
import type { Plan } from './plan.ts';
import { linkTarget, slug } from './plan.ts';
import type { Random } from './random.ts';
import { sentences, steps } from './words.ts';

export interface BodyInput {
  readonly plan: Plan;
  readonly count: number;
  readonly records: readonly Plan[];
  /** Words of the clauses a topic answers, one entry a topic. */
  readonly answers: readonly string[];
  readonly random: Random;
}

export function body(input: BodyInput): string {
  const { plan, records } = input;
  const part = (heading: string, text: string): string => `## ${heading}\n\n${text}\n`;
  const parts = [
    `# ${plan.title}\n`,
    plan.kind === 'form' ? part('Use', paragraph(input, 3)) : part('Purpose', paragraph(input, 2)),
    part('Scope', paragraph(input, 2)),
    part('Responsibilities', responsibilities(input)),
    part(plan.kind === 'form' ? 'Entries' : 'Procedure', paragraph(input, 1)),
    ...plan.topics.map((topic, nth) => topicPart(input, topic, nth)),
    part('Records', `${recordTable(input, records)}\n${paragraph(input, 1)}`),
    part('References', references(input)),
    part('Revision history', history(plan)),
  ];
  return `\n${parts.join('\n')}`;
}

function topicPart(input: BodyInput, topic: string, nth: number): string {
  const text = [paragraph(input, 2), input.answers[nth] ?? ''];
  if (nth % 2 === 0)
    text.push(Array.from({ length: 4 }, (_, step) => `${step + 1}. ${input.random.pick(steps)}`).join('\n'));
  else text.push(limits(input.random));
  return `### ${topic}\n\n${text.filter((item) => item !== '').join('\n\n')}\n`;
}

/** Sentences in lines of at most 120 characters, the last with a link. */
function paragraph(input: BodyInput, length: number): string {
  const words = Array.from({ length }, () => input.random.pick(sentences));
  const target = linkTarget(input.plan.index, input.count, input.random);
  const link =
    target.index === input.plan.index
      ? ''
      : ` ${input.random.pick(['See', 'More is in', 'The limits are in'])} ${linkTo(input, target)}.`;
  return words.join('\n') + link;
}

function linkTo(input: BodyInput, target: Plan): string {
  const address = posix.relative(posix.dirname(input.plan.path), target.path);
  const form = input.random.below(4);
  if (form === 0) return `${target.id} ${target.title}`;
  if (form === 1) return `[${target.id} ${target.title}](${address})`;
  return `[${target.id}](${address}#${slug(target.topics[input.random.below(target.topics.length)] ?? '')})`;
}

function responsibilities(input: BodyInput): string {
  const row = (role: string): string => `| ${role} | ${input.random.pick(sentences)} |`;
  return [
    '| Role | Responsibility |',
    '|---|---|',
    ...['Quality Manager', 'Warehouse Manager', 'Purchasing Manager'].map(row),
  ].join('\n');
}

function limits(random: Random): string {
  const row = (_: unknown, nth: number): string =>
    `| Class ${'ABCD'[nth]} | ${random.below(90) + 5} parts | ${random.below(20) + 1} % | ${random.below(30) + 2} working days |`;
  return ['| Class | Sample | Limit | Period |', '|---|---|---|---|', ...Array.from({ length: 4 }, row)].join('\n');
}

function recordTable(input: BodyInput, records: readonly Plan[]): string {
  const row = (record: Plan): string => {
    const address = posix.relative(posix.dirname(input.plan.path), record.path);
    return `| ${record.title} | [${record.id}](${address}) | Quality Manager |`;
  };
  return ['| Record | Form | Filled in by |', '|---|---|---|', ...records.map(row), ''].join('\n');
}

function references(input: BodyInput): string {
  const targets = Array.from({ length: 4 }, () => linkTarget(input.plan.index, input.count, input.random)).filter(
    ({ index }) => index !== input.plan.index,
  );
  return targets
    .map((target) => `- [${target.id} ${target.title}](${posix.relative(posix.dirname(input.plan.path), target.path)})`)
    .join('\n');
}

function history({ index, topics }: Plan): string {
  const [first = '', second = ''] = topics;
  return [
    '| Revision | Date | Author | Change request | Summary |',
    '|---|---|---|---|---|',
    `| A | 2024-03-04 | Purchasing Manager | CR-2024-${index} | First issue; section ${first} sets evidence and decision. |`,
    `| B | 2025-06-02 | Warehouse Manager | CR-2025-${index} | Section ${second}: limits added and periods made shorter. |`,
    `| C | 2026-11-09 | Quality Manager | CR-2026-${index} | Section ${first}: the decision is now entered in the stock system. |`,
  ].join('\n');
}
