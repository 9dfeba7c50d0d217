// From the configuration to the level and options of every rule. Mistakes in it are problems with a place, not guesses.
import { near, type Config, type DataProblem, type Manual } from '@clausemark/manual';
import { problemAtKey, problemInConfig } from '../config/problem-in-config.ts';
import type { Severity } from '../finding.ts';
import type { AnyRule } from '../rule/rule.ts';

export interface RuleSetting {
  readonly rule: AnyRule;
  readonly level: Severity | 'off';
  readonly options: unknown;
  /** Globs of documents the rule does not look at, as written. */
  readonly ignore: readonly string[];
}

export interface RuleSettings {
  readonly settings: readonly RuleSetting[];
  readonly problems: readonly DataProblem[];
}

/** Settings of all rules. With any problem the check must not go on: what it would check is not clear. */
export function ruleSettings(manual: Manual, rules: readonly AnyRule[], nightly: boolean): RuleSettings {
  const problems: DataProblem[] = [];
  const known = new Map(rules.flatMap((rule) => [[rule.name, rule] as const, [rule.code, rule] as const]));
  for (const key of Object.keys(manual.config.rules)) {
    if (!known.has(key)) problems.push(unknownRule(manual, key, rules));
  }
  const settings = rules
    .filter((rule) => belongs(rule, manual.config))
    .map((rule) => settingOf(manual, rule, nightly, problems));
  return { settings, problems };
}

/** Rules of other profiles are no rules here, unless somebody names them. */
function belongs({ profiles, name, code }: AnyRule, { profile, rules }: Config): boolean {
  return (
    profiles === undefined || profiles.includes(profile) || Object.hasOwn(rules, name) || Object.hasOwn(rules, code)
  );
}

function settingOf(manual: Manual, rule: AnyRule, nightly: boolean, problems: DataProblem[]): RuleSetting {
  const key = Object.hasOwn(manual.config.rules, rule.name) ? rule.name : rule.code;
  const own = Object.hasOwn(manual.config.rules, key) ? manual.config.rules[key] : undefined;
  const { level, ignore, ...rest } = typeof own === 'object' ? own : { level: own, ignore: undefined };
  const options =
    Object.keys(rest).length === 0 ? rule.options.defaults : readOptions(manual, rule, key, rest, problems);
  const wanted = level ?? (nightly ? (rule.nightlyLevel ?? rule.level) : rule.level);
  if (isWeakened(manual.config, rule, wanted) || (ignore !== undefined && isWeakened(manual.config, rule, 'off'))) {
    problems.push(hardRule(manual, key, rule));
  }
  return { rule, level: wanted, options, ignore: ignore ?? [] };
}

function readOptions(manual: Manual, rule: AnyRule, key: string, written: object, problems: DataProblem[]): unknown {
  const { data, error } = rule.options.schema().safeParse(written);
  for (const issue of error?.issues ?? []) problems.push(optionProblem(manual, key, issue));
  return data;
}

function isWeakened(config: Config, rule: AnyRule, level: string): boolean {
  return rule.hard === true && config.profile !== 'recommended' && level !== rule.level;
}

function unknownRule(manual: Manual, key: string, rules: readonly AnyRule[]): DataProblem {
  const meant = near(
    key,
    rules.flatMap(({ name, code }) => [name, code]),
  );
  return problemAtKey(
    manual,
    ['rules', key],
    `There is no rule \`${key}\`.`,
    `${meant === undefined ? '' : `Did you mean \`${meant}\`? `}\`clausemark rules\` lists them all.`,
  );
}

function optionProblem(
  manual: Manual,
  key: string,
  issue: { readonly path: readonly PropertyKey[]; readonly message: string },
): DataProblem {
  const where = issue.path.map(String).join('.');
  const message = `Option ${where === '' ? '' : `\`${where}\` `}of the rule \`${key}\` is not right: ${issue.message}`;
  return problemInConfig(
    manual,
    ['rules', key, ...issue.path],
    message,
    `\`clausemark explain ${key}\` shows its options.`,
  );
}

function hardRule(manual: Manual, key: string, rule: AnyRule): DataProblem {
  const message = `The rule \`${rule.name}\` cannot be switched off or weakened in the profile \`${manual.config.profile}\`.`;
  return problemInConfig(
    manual,
    ['rules', key],
    message,
    'Remove the setting; accept single findings by a waiver in control/waivers.yaml.',
  );
}
