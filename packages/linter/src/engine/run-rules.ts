// Runs every rule over a manual. A rule that throws becomes one internal finding; the others go on.
import { matchesAny, type Manual, type ManualDocument } from '@clausemark/manual';
import type { ManualStandards } from '../claims/manual-standards.ts';
import type { AnyDocumentRule, AnyManualRule, AnyRule, MakeFinding, MessageTexts, RawFinding } from '../rule/rule.ts';
import { ruleFailed } from './rule-failed.ts';
import type { RuleSetting } from './rule-settings.ts';

export interface RunInput {
  readonly manual: Manual;
  readonly standards: ManualStandards;
  readonly today: string;
  readonly nightly: boolean;
  readonly settings: readonly RuleSetting[];
}

export interface Found {
  readonly setting: RuleSetting;
  readonly raw: RawFinding;
}

/** All findings: document rules first, document by document, so that the facts of each are decoded once. */
export function* runRules(input: RunInput): Generator<Found> {
  const active = input.settings.filter((setting) => setting.level !== 'off');
  const byDocument = active.filter((setting) => setting.rule.scope === 'document');
  for (const document of input.manual.documents) {
    for (const setting of byDocument) yield* guarded(input, setting, document);
  }
  for (const setting of active) if (setting.rule.scope === 'manual') yield* guarded(input, setting, undefined);
}

function* guarded(input: RunInput, setting: RuleSetting, document: ManualDocument | undefined): Generator<Found> {
  try {
    for (const raw of results(input, setting, document)) {
      if (!matchesAny(setting.ignore, raw.location.path)) yield { setting, raw };
    }
  } catch (error) {
    yield ruleFailed(setting.rule, document, input.manual, error);
  }
}

function results(input: RunInput, setting: RuleSetting, document: ManualDocument | undefined): Iterable<RawFinding> {
  const { manual, standards, today, nightly } = input;
  const { rule, options } = setting;
  const shared = { manual, config: manual.config, standards, today, nightly, options, finding: makeFinding };
  if (rule.scope === 'manual') return (rule as AnyManualRule).check(shared as Parameters<AnyManualRule['check']>[0]);
  if (document === undefined) return [];
  return (rule as AnyDocumentRule).check({ ...shared, document } as Parameters<AnyDocumentRule['check']>[0]);
}

const makeFinding: MakeFinding<Record<string, MessageTexts>> = (message, location, data, extras) => ({
  message,
  location,
  data,
  related: extras?.related ?? [],
});

export type { AnyRule };
