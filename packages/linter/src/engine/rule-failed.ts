// The one finding that stands for a rule that threw: what it would have found was not checked.
import type { Location, Manual, ManualDocument } from '@clausemark/manual';
import { defineRule } from '../rule/define-rule.ts';
import { noOptions } from '../rule/no-options.ts';
import type { AnyRule } from '../rule/rule.ts';
import type { Found } from './found.ts';

/** Reported under this name; it cannot be configured. */
export const internalRule = defineRule({
  code: 'INT001',
  name: 'rule-failed',
  summary: 'A rule broke and what it looks for was not checked.',
  scope: 'manual',
  since: '0.1.0',
  level: 'error',
  hard: true,
  basis: [],
  options: noOptions,
  messages: {
    failed: {
      what: 'The rule {rule} broke here: {reason}',
      why: 'What it looks for was not checked in this place, so the check cannot pass.',
      mend: 'This is a fault of Clausemark. Please report it with the document, or a cut-down copy of it.',
    },
  },
  *check() {
    // Made by the engine only.
  },
});

export function ruleFailed(rule: AnyRule, document: ManualDocument | undefined, manual: Manual, error: unknown): Found {
  const reason = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  const path = document?.path ?? manual.documents[0]?.path ?? manual.name;
  const location: Location = { path, anchor: '', span: document?.at('').span ?? { start: 0, end: 0 } };
  const setting = { rule: internalRule, level: 'error', options: {}, ignore: [] } as const;
  return {
    setting,
    raw: { message: 'failed', location, data: { rule: rule.name, reason: reason.slice(0, 300) }, related: [] },
  };
}
