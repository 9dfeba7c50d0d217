// What every format may be told: sources for code frames, colours, width, the rules with the addresses of their pages.
import { builtInRules, internalRule } from '@clausemark/linter';
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
    rules: [...builtInRules, internalRule].map((rule) => ({
      code: rule.code,
      name: rule.name,
      description: rule.summary,
      helpUri: ruleUri(rule.name),
      defaultLevel: rule.level,
    })),
  };
}
