// What formats may be told: sources for code frames, colours, width; and some of them the rules with the addresses of their pages.
import { internalRule, loadRules } from '@clausemark/linter';
import type { Manual } from '@clausemark/manual';
import type { ReportOptions } from '@clausemark/reporters';
import type { Io } from './io.ts';
import { ruleUri } from './rule-uri.ts';

/** @param base where files lie that the manual no longer has */
export function reportOptions(manual: Manual, base: Manual | undefined, io: Io): ReportOptions {
  return {
    source: (path) => (manual.files.has(path) ? manual.source(path) : (base ?? manual).source(path)),
    color: io.color,
    width: io.columns,
  };
}

/** For formats that lead to the pages of rules. */
export async function withRules(options: ReportOptions): Promise<ReportOptions> {
  const rules = [...(await loadRules()), internalRule].map((rule) => ({
    code: rule.code,
    name: rule.name,
    description: rule.summary,
    helpUri: ruleUri(rule.name),
    defaultLevel: rule.level,
  }));
  return { ...options, rules };
}
