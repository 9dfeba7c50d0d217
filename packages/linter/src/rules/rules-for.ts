// Which rules a check needs. Those about changes, and what judges one, are a quarter of the program, and most checks have no change.
import type { Manual } from '@clausemark/manual';
import type { AnyRule } from '../rule/rule.ts';
import { rulesWithoutChange } from './without-change.ts';

/** All built-in rules, in the order of their codes. */
export async function loadRules(): Promise<readonly AnyRule[]> {
  return (await import('./index.ts')).builtInRules;
}

/** Without a change only the rules that look at a manual, unless the configuration or a waiver names another. */
export async function rulesFor(manual: Manual, hasChange: boolean): Promise<readonly AnyRule[]> {
  const known = new Set(rulesWithoutChange.flatMap(({ name, code }) => [name, code]));
  const named = [...Object.keys(manual.config.rules), ...manual.waivers.waivers.map(({ rule }) => rule)];
  return !hasChange && named.every((name) => known.has(name)) ? rulesWithoutChange : await loadRules();
}
