// `check --rule`: a report about a few rules, for whoever mends one thing after the other.
import type { AnyRule, Finding, Report } from '@clausemark/linter';
import { VerbError } from './verb-error.ts';

/** Rules about what can be read at all: the others have not seen the document, or not the control data, that a finding of theirs names. */
const READING: ReadonlySet<string> = new Set(['META001', 'META002', 'SEC009']);

/**
 * The same report without the findings of other rules; it says so. What kept the check from being done stays.
 *
 * @throws VerbError for a rule that was not examined: no findings of it would mean nothing
 */
export function onlyRules(report: Report, rules: readonly AnyRule[], always: ReadonlySet<string>): Report {
  const missed = rules.filter(({ name }) => !report.rules.includes(name)).map(({ name }) => name);
  if (missed.length > 0)
    throw new VerbError(
      `Not examined: ${missed.join(', ')}.`,
      'A rule about changes is examined with --base; one that is off is switched on in clausemark.yaml.',
    );
  const codes = new Set(rules.map(({ code }) => code));
  const names = new Set(rules.map(({ name }) => name));
  const isShown = ({ code }: Finding): boolean => codes.has(code) || READING.has(code) || always.has(code);
  const findings = report.findings.filter(isShown);
  const counts = { error: 0, warning: 0, info: 0 };
  for (const { severity } of findings) counts[severity] += 1;
  return {
    ...report,
    findings,
    counts,
    waived: report.waived.filter(isShown),
    rules: report.rules.filter((name) => names.has(name)),
    rulesOff: report.rulesOff.filter((name) => names.has(name)),
    notChecked: [`rules other than ${[...names].join(', ')} (--rule)`, ...report.notChecked],
  };
}
