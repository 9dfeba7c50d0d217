// The way through: a manual and a day in, a report out. Command, editor, action and site all call this one function.
import type { DataProblem, Manual, Position } from '@clausemark/manual';
import type { ChangeInput } from './change/change-input.ts';
import { loadStandards } from './claims/manual-standards.ts';
import type { ManualStandards } from './claims/standards-model.ts';
import { applyWaivers } from './engine/apply-waivers.ts';
import { createReport } from './engine/create-report.ts';
import type { ChangeScene, ExaminedChange } from './engine/examine-change.ts';
import { fieldTargets } from './engine/field-targets.ts';
import { FinishedFindings } from './engine/finished-findings.ts';
import { ruleSettings } from './engine/rule-settings.ts';
import { judgeWaivers } from './engine/judge-waivers.ts';
import { runRules } from './engine/run-rules.ts';
import { waiversInDate } from './engine/waivers-in-date.ts';
import type { Finding, Report } from './finding.ts';
import type { Memory } from './memory/memory.ts';
import { rulesFor } from './rules/rules-for.ts';
import type { AnyRule } from './rule/rule.ts';

export interface LintOptions {
  /** YYYY-MM-DD in the organisation's time zone. The linter has no clock. */
  readonly today: string;
  readonly version: string;
  /** Overdue things are errors. */
  readonly nightly?: boolean;
  /** The change that leads to this manual, which must be its head. Without it rules of scope change do not run. */
  readonly change?: ChangeInput;
  readonly rules?: readonly AnyRule[];
  readonly standards?: ManualStandards;
  /**
   * What earlier checks found nothing in. Ask for it only where the same program with the same rules kept it. Not used in the
   * nightly run: once a day every rule looks at every document.
   */
  readonly memory?: Memory | undefined;
}

/** The check could not be done as configured; every problem has a place. */
export class ConfigProblems extends Error {
  readonly problems: readonly (DataProblem & { readonly position: Position | undefined })[];

  /** @param manual whose configuration it is: that of the base, where a change is judged by it */
  constructor(problems: readonly DataProblem[], manual: Manual) {
    super('clausemark.yaml cannot be used');
    this.name = 'ConfigProblems';
    this.problems = problems.map((problem) => ({
      ...problem,
      position: manual.source(problem.path)?.position(problem.span.start),
    }));
  }
}

/**
 * Checks a manual.
 *
 * @throws ConfigProblems when the configuration names rules, options or fields that do not exist
 */
export async function lint(manual: Manual, options: LintOptions): Promise<Report> {
  const rules = options.rules ?? (await rulesFor(manual, options.change !== undefined));
  const nightly = options.nightly ?? false;
  const { settings: every, problems } = ruleSettings(manual, rules, nightly);
  const wrong = [...problems, ...fieldTargets(manual)];
  if (wrong.length > 0) throw new ConfigProblems(wrong, manual);
  const standards = options.standards ?? (await loadStandards(manual));
  const { today, change } = options;
  const base = change?.base.manual;
  const settings = every.filter(({ rule }) => rule.scope !== 'change');
  const scene = { manual, standards, today, nightly };
  const memory = nightly || options.rules !== undefined ? undefined : options.memory;
  const finished = new FinishedFindings(manual, base);
  const take = finished.add.bind(finished);
  const inManual = runRules({ ...scene, settings, take, memory });
  const examined = change && (await examine({ ...scene, change, rules }));
  if (examined !== undefined && examined.problems.length > 0)
    throw new ConfigProblems(examined.problems, base ?? manual);
  const all = finished.complete([...inManual, ...(examined?.found ?? [])]);
  const { kept: open, waived, used } = applyWaivers(all, waiversInDate(manual, base, rules, today));
  const idle = new FinishedFindings(manual, undefined).complete(judgeWaivers({ manual, settings: every, used, today }));
  const kept = idle.length === 0 ? open : [...open, ...idle].sort(byPath);
  return createReport({ ...scene, version: options.version, settings, kept, waived, ...(examined && { examined }) });
}

/** What judges a change is not loaded without one. */
async function examine(scene: ChangeScene): Promise<ExaminedChange> {
  const { examineChange } = await import('./engine/examine-change.ts');
  return examineChange(scene);
}

function byPath(a: Finding, b: Finding): number {
  return a.location.path < b.location.path ? -1 : a.location.path > b.location.path ? 1 : 0;
}
