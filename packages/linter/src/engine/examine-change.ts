// Judges a change and runs the rules about it, under the policy of its base. What could not be looked at is said, never passed.
import { matchesAny, type DataProblem, type Manual } from '@clausemark/manual';
import type { ChangeInput } from '../change/change-input.ts';
import { changeReport, type ChangeReport } from '../change/change-report.ts';
import { judgeChange } from '../change/judge-change.ts';
import type { JudgedChange } from '../change/judged-change.ts';
import { missingSource } from '../change/missing-source.ts';
import type { ManualStandards } from '../claims/standards-model.ts';
import type { AnyChangeRule, AnyRule, ChangeContext, ChangeSource, MessageTexts, RawFinding } from '../rule/rule.ts';
import type { Found } from './found.ts';
import { makeFinding } from './make-finding.ts';
import { ruleFailed } from './rule-failed.ts';
import { ruleSettings, type RuleSetting } from './rule-settings.ts';

export interface ChangeScene {
  readonly manual: Manual;
  readonly standards: ManualStandards;
  readonly today: string;
  readonly nightly: boolean;
  readonly change: ChangeInput;
  readonly rules: readonly AnyRule[];
}

export interface ExaminedChange {
  readonly found: readonly Found[];
  /** Rules about changes as the base sets them, those that ran and those that are off. */
  readonly settings: readonly RuleSetting[];
  readonly notChecked: readonly string[];
  /** Undefined when the change could not be judged at all. */
  readonly report: ChangeReport | undefined;
  /** Mistakes in the configuration of the base. */
  readonly problems: readonly DataProblem[];
}

type Check = (context: ChangeContext<Record<string, MessageTexts>, unknown>) => Iterable<RawFinding>;

export function examineChange(scene: ChangeScene): ExaminedChange {
  const { settings: all, problems } = ruleSettings(scene.change.base.manual, scene.rules, scene.nightly);
  const settings = all.filter(isChangeSetting);
  const off = settings.filter(({ level }) => level === 'off');
  const { runs, notChecked } = runnable(settings, scene.change);
  try {
    const judged = judgeChange(scene.change);
    const found = runs.flatMap((setting) => runRule(setting, judged, scene));
    const report = scene.change.history.complete ? changeReport(judged, scene.standards, scene.today) : undefined;
    return { found, settings: [...runs, ...off], notChecked, report, problems };
  } catch (error) {
    const found = runs.map(({ rule }) => ruleFailed(rule, undefined, scene.manual, error));
    return { found, settings: off, notChecked, report: undefined, problems };
  }
}

type ChangeSetting = RuleSetting & { readonly rule: AnyChangeRule };

function isChangeSetting(setting: RuleSetting): setting is ChangeSetting {
  return setting.rule.scope === 'change';
}

interface Runnable {
  readonly runs: readonly ChangeSetting[];
  /** In words, what rules without their sources, and parts of others, could not look at. */
  readonly notChecked: readonly string[];
}

function runnable(settings: readonly ChangeSetting[], change: ChangeInput): Runnable {
  const on = settings.filter(({ level }) => level !== 'off');
  if (!change.history.complete) {
    const runs = on.filter(({ rule }) => rule.evenIncomplete === true);
    return { runs, notChecked: ['whether the change is controlled: its history is not complete'] };
  }
  const reasons = new Map<string, string[]>();
  const note = (reason: string, what: string): void => void reasons.set(reason, [...(reasons.get(reason) ?? []), what]);
  const runs = on.filter(({ rule }) => {
    const missing = reasonsFor(rule.needs, change);
    for (const reason of missing.slice(0, 1)) note(reason, rule.name);
    const partly = missing.length === 0 ? reasonsFor(rule.uses, change) : [];
    for (const reason of partly) note(reason, `part of ${rule.name}`);
    return missing.length === 0;
  });
  return { runs, notChecked: [...reasons].map(([reason, names]) => `${reason} (${names.join(', ')})`) };
}

function reasonsFor(sources: readonly ChangeSource[] | undefined, change: ChangeInput): string[] {
  return (sources ?? []).flatMap((source) => missingSource(source, change) ?? []);
}

function runRule(setting: ChangeSetting, change: JudgedChange, scene: ChangeScene): Found[] {
  const { manual, standards, today, nightly } = scene;
  const { rule, options } = setting;
  const { config } = change.base;
  const check = rule.check.bind(rule) as Check;
  try {
    const raws = [...check({ manual, change, config, standards, today, nightly, options, finding: makeFinding })];
    return raws.filter(({ location }) => !matchesAny(setting.ignore, location.path)).map((raw) => ({ setting, raw }));
  } catch (error) {
    return [ruleFailed(rule, undefined, manual, error)];
  }
}
