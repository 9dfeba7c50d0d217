// The rules that look at one document at a time, ready to be called for one after the other.
import type { ManualDocument } from '@clausemark/manual';
import type { AnyRule, DocumentContext, ListFact, ManualContext, MessageTexts, RawFinding } from '../rule/rule.ts';
import { contextOf } from './context-of.ts';
import type { RuleSetting } from './rule-settings.ts';
import type { RunInput } from './run-input.ts';

type Messages = Record<string, MessageTexts>;
type CheckDocument = (this: AnyRule, context: DocumentContext<Messages, unknown>) => Iterable<RawFinding>;

export interface DocumentCheck {
  readonly setting: RuleSetting;
  /** Facts without which the rule has nothing to find. */
  readonly about: readonly ListFact[] | undefined;
  readonly check: CheckDocument;
  readonly context: NextDocument;
}

/** The context a rule is called with for one document after the other; each call is over before the next one begins. */
type NextDocument = {
  -readonly [Key in keyof DocumentContext<Messages, unknown>]: DocumentContext<Messages, unknown>[Key];
};

export function documentChecks(input: RunInput): readonly DocumentCheck[] {
  return input.settings.flatMap((setting) => {
    const check = documentCheck(setting.rule);
    const { about } = setting.rule;
    return check === undefined ? [] : [{ setting, about, check, context: forEach(contextOf(input, setting)) }];
  });
}

function forEach(context: ManualContext<Messages, unknown>): NextDocument {
  return { ...context, document: undefined as unknown as ManualDocument };
}

function documentCheck(rule: AnyRule): CheckDocument | undefined {
  const check = rule.scope === 'document' ? rule.check : rule.scope === 'manual' ? rule.checkEach : undefined;
  return check as CheckDocument | undefined;
}
