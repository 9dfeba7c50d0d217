// Runs every rule over a manual. A rule that throws becomes one internal finding; the others go on.
import { matchesAny, type DocumentFacts, type Manual, type ManualDocument } from '@clausemark/manual';
import type { ManualStandards } from '../claims/standards-model.ts';
import type { AnyRule, DocumentContext, ListFact, ManualContext, MessageTexts, RawFinding } from '../rule/rule.ts';
import type { Found } from './found.ts';
import { makeFinding } from './make-finding.ts';
import { ruleFailed } from './rule-failed.ts';
import type { RuleSetting } from './rule-settings.ts';

export interface RunInput {
  readonly manual: Manual;
  readonly standards: ManualStandards;
  readonly today: string;
  readonly nightly: boolean;
  readonly settings: readonly RuleSetting[];
}

type Messages = Record<string, MessageTexts>;
type CheckDocument = (context: DocumentContext<Messages, unknown>) => Iterable<RawFinding>;
type CheckManual = (context: ManualContext<Messages, unknown>) => Iterable<RawFinding>;

/** All findings: first document by document, so that the facts of each are decoded once for all rules, then the rest. */
export function runRules(input: RunInput): readonly Found[] {
  const found: Found[] = [];
  const active = input.settings.filter((setting) => setting.level !== 'off');
  const byDocument = active.flatMap((setting) => {
    const check = documentCheck(setting.rule);
    const { about } = setting.rule;
    return check === undefined ? [] : [{ setting, about, check, context: forEach(contextOf(input, setting)) }];
  });
  for (const document of input.manual.documents) {
    for (const { setting, about, check, context } of byDocument) {
      try {
        if (about !== undefined && !hasAny(document.facts, about)) continue;
        context.document = document;
        for (const raw of check(context)) keep(found, setting, raw);
      } catch (error) {
        found.push(ruleFailed(setting.rule, document, input.manual, error));
      }
    }
  }
  for (const setting of active) {
    try {
      for (const raw of manualCheck(setting.rule)?.(contextOf(input, setting)) ?? []) keep(found, setting, raw);
    } catch (error) {
      found.push(ruleFailed(setting.rule, undefined, input.manual, error));
    }
  }
  return found;
}

function hasAny(facts: DocumentFacts, names: readonly ListFact[]): boolean {
  for (const name of names) if (facts[name].length > 0) return true;
  return false;
}

function keep(found: Found[], setting: RuleSetting, raw: RawFinding): void {
  if (!matchesAny(setting.ignore, raw.location.path)) found.push({ setting, raw });
}

function contextOf(input: RunInput, { options }: RuleSetting): ManualContext<Messages, unknown> {
  const { manual, standards, today, nightly } = input;
  return { manual, config: manual.config, standards, today, nightly, options, finding: makeFinding };
}

type NextDocument = {
  -readonly [Key in keyof DocumentContext<Messages, unknown>]: DocumentContext<Messages, unknown>[Key];
};

/** The context a rule is called with for one document after the other; each call is over before the next one begins. */
function forEach(context: ManualContext<Messages, unknown>): NextDocument {
  return { ...context, document: undefined as unknown as ManualDocument };
}

function documentCheck(rule: AnyRule): CheckDocument | undefined {
  const check = rule.scope === 'document' ? rule.check : rule.scope === 'manual' ? rule.checkEach : undefined;
  return check?.bind(rule) as CheckDocument | undefined;
}

function manualCheck(rule: AnyRule): CheckManual | undefined {
  return rule.scope === 'manual' ? (rule.check?.bind(rule) as CheckManual | undefined) : undefined;
}
