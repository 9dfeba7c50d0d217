// The optional parts that a manual does without: those a company named, and those that few companies under its standard need.
import type { Answers } from '../answers/answers-schema.ts';
import type { TemplateSettings } from '../template/template-schema.ts';

export interface LeftOutParts {
  readonly all: readonly string[];
  /** Those a company said it does without: only of them the manual may say so. */
  readonly named: readonly string[];
}

export function leftOutParts({ standards }: TemplateSettings, answers: Answers): LeftOutParts {
  if (answers.without !== undefined) return { all: answers.without, named: answers.without };
  const seldom = standards[answers.standard]?.seldom ?? [];
  return { all: seldom.filter((part) => !answers.with.includes(part)), named: [] };
}
