// What a rule about the manual, or about one document of it, is called with.
import type { ManualContext, MessageTexts } from '../rule/rule.ts';
import { makeFinding } from './make-finding.ts';
import type { RuleSetting } from './rule-settings.ts';
import type { RunInput } from './run-input.ts';

export function contextOf(
  { manual, standards, today, nightly }: RunInput,
  { options }: RuleSetting,
): ManualContext<Record<string, MessageTexts>, unknown> {
  return { manual, config: manual.config, standards, today, nightly, options, finding: makeFinding };
}
