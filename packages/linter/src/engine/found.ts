// A raw finding with the rule that made it and how that rule is set.
import type { RawFinding } from '../rule/rule.ts';
import type { RuleSetting } from './rule-settings.ts';

export interface Found {
  readonly setting: RuleSetting;
  readonly raw: RawFinding;
}
