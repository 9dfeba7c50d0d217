// The way through: a manual and a day in, a report out. Command, editor, action and site all call this one function.
import type { DataProblem, Manual } from '@clausemark/manual';
import { loadStandards } from './claims/manual-standards.ts';
import type { ManualStandards } from './claims/standards-model.ts';
import { applyWaivers } from './engine/apply-waivers.ts';
import { createReport } from './engine/create-report.ts';
import { finishFindings } from './engine/finish-findings.ts';
import { ruleSettings } from './engine/rule-settings.ts';
import { runRules } from './engine/run-rules.ts';
import type { Report } from './finding.ts';
import { builtInRules } from './rules/index.ts';
import type { AnyRule } from './rule/rule.ts';

export interface LintOptions {
  /** YYYY-MM-DD in the organisation's time zone. The linter has no clock. */
  readonly today: string;
  readonly version: string;
  /** Overdue things are errors. */
  readonly nightly?: boolean;
  readonly rules?: readonly AnyRule[];
  readonly standards?: ManualStandards;
}

/** The check could not be done as configured; every problem has a place. */
export class ConfigProblems extends Error {
  readonly problems: readonly DataProblem[];
  constructor(problems: readonly DataProblem[]) {
    super('clausemark.yaml cannot be used');
    this.name = 'ConfigProblems';
    this.problems = problems;
  }
}

/**
 * Checks a manual.
 *
 * @throws ConfigProblems when the configuration names rules or options that do not exist
 */
export async function lint(manual: Manual, options: LintOptions): Promise<Report> {
  const rules = options.rules ?? builtInRules;
  const nightly = options.nightly ?? false;
  const { settings, problems } = ruleSettings(manual, rules, nightly);
  if (problems.length > 0) throw new ConfigProblems(problems);
  const standards = options.standards ?? (await loadStandards(manual));
  const { today } = options;
  const found = runRules({ manual, standards, today, nightly, settings });
  const findings = applyWaivers(manual, finishFindings(manual, found), today);
  return createReport({ manual, standards, today, version: options.version, settings, ...findings });
}
