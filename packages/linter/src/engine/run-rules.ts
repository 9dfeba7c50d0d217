// Runs every rule over a manual: first document by document, so that the facts of each are decoded once for all rules, then the
// rest.
import type { AnyRule, ManualContext, MessageTexts, RawFinding } from '../rule/rule.ts';
import { contextOf } from './context-of.ts';
import { examineDocuments } from './examine-documents.ts';
import type { Found } from './found.ts';
import { keepFinding } from './keep-finding.ts';
import { ruleFailed } from './rule-failed.ts';
import type { RunInput } from './run-input.ts';

type CheckManual = (context: ManualContext<Record<string, MessageTexts>, unknown>) => Iterable<RawFinding>;

/** The findings that nobody has taken yet. A rule that throws becomes one internal finding; the others go on. */
export function runRules(input: RunInput): readonly Found[] {
  const active = input.settings.filter((setting) => setting.level !== 'off');
  const found = [...examineDocuments({ ...input, settings: active })];
  for (const setting of active) {
    try {
      for (const raw of manualCheck(setting.rule)?.(contextOf(input, setting)) ?? []) keepFinding(found, setting, raw);
    } catch (error) {
      found.push(ruleFailed(setting.rule, undefined, input.manual, error));
    }
  }
  return found;
}

function manualCheck(rule: AnyRule): CheckManual | undefined {
  return rule.scope === 'manual' ? (rule.check?.bind(rule) as CheckManual | undefined) : undefined;
}
