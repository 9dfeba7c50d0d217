// The rules of a SARIF run. Every rule that a result names is there, also one that nobody described.
import type { Finding, Severity } from '@clausemark/linter';
import { clip } from '../escape/clip.ts';
import { plain } from '../escape/plain.ts';
import type { RuleDescription } from '../options.ts';

export type SarifLevel = 'error' | 'warning' | 'note';

export function levelOf(severity: Severity): SarifLevel {
  return severity === 'info' ? 'note' : severity;
}

/** Rules in the order of their codes, so that the file does not depend on the order of findings. */
export function rulesOf(findings: readonly Finding[], described: readonly RuleDescription[]): RuleDescription[] {
  const rules = new Map(described.map((rule) => [rule.code, rule]));
  for (const { code, rule, why, severity } of findings) {
    if (!rules.has(code)) rules.set(code, { code, name: rule, description: why, defaultLevel: severity });
  }
  return [...rules.values()].toSorted((a, b) => (a.code < b.code ? -1 : 1));
}

/** SARIF `reportingDescriptor`. */
export function ruleDescriptor({ code, name, description, helpUri, defaultLevel }: RuleDescription) {
  const text = plain(clip(description));
  return {
    id: code,
    name,
    shortDescription: { text: name },
    fullDescription: { text },
    help: { text: helpUri === undefined ? text : `${text}\n${helpUri}` },
    ...(helpUri !== undefined && { helpUri }),
    defaultConfiguration: { level: levelOf(defaultLevel) },
  };
}
