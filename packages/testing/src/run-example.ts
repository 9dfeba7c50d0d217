// Runs one rule over one example of its page and says what it reported, in the notation of the page.
import { lint, type AnyRule, type Finding } from '@clausemark/linter';
import { exampleChange } from './example-change.ts';
import { memoryManual } from './memory-manual.ts';
import type { RuleExample } from './rule-page.ts';

/** The findings of one rule on an example, as `path:line:column level message`, sorted as reported. */
export async function runExample(rule: AnyRule, example: RuleExample): Promise<readonly string[]> {
  return (await lintExample(rule, example)).map(notation);
}

/** The same as full findings, for tests that look at the words. */
export async function lintExample(rule: AnyRule, example: RuleExample): Promise<readonly Finding[]> {
  const change = exampleChange(example);
  const manual = change?.head.manual ?? memoryManual(example.files, { symlinks: example.symlinks });
  const report = await lint(manual, {
    ...(change && { change }),
    today: example.today,
    nightly: example.nightly,
    version: '0.0.0-test',
    rules: [rule],
  });
  return report.findings;
}

function notation(finding: Finding): string {
  const { location, start, severity, message } = finding;
  return `${location.path}:${start.line}:${start.column} ${severity} ${message}`;
}
