// Takes up what a rule found, unless it is not to look there.
import { matchesAny } from '@clausemark/manual';
import type { RawFinding } from '../rule/rule.ts';
import type { Found } from './found.ts';
import type { RuleSetting } from './rule-settings.ts';

export function keepFinding(found: Found[], setting: RuleSetting, raw: RawFinding): void {
  if (!matchesAny(setting.ignore, raw.location.path)) found.push({ setting, raw });
}
