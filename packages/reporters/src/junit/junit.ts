// Format `junit`: one suite a document, passed ones too, so that the number of suites is the number of documents examined.
import type { Finding, Report } from '@clausemark/linter';
import { clip } from '../escape/clip.ts';
import { escapeMarkup } from '../escape/markup.ts';
import { type Group, groupByDocument, nameOfGroup } from '../summary/group-by-document.ts';
import { placeOf } from '../summary/place.ts';

export function* junit(report: Report): Generator<string> {
  const groups = groupByDocument(report);
  const totals = attributes({ name: 'Clausemark', ...countCases(groups) });
  yield `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites${totals}>\n`;
  for (const group of groups) yield `${suite(group, report.rules.length).join('\n')}\n`;
  yield '</testsuites>\n';
}

function countCases(groups: readonly Group[]): Record<string, number> {
  const findings = groups.flatMap((group) => group.findings);
  const passed = groups.filter((group) => group.findings.length + group.waived.length === 0).length;
  const accepted = groups.reduce((sum, { waived }) => sum + waived.length, 0);
  const failures = findings.filter(isFailure).length;
  return { tests: findings.length + accepted + passed, failures, errors: 0, skipped: accepted };
}

function suite(group: Group, rules: number): string[] {
  const { path, findings, waived } = group;
  const passed = findings.length + waived.length === 0;
  const cases = [
    ...findings.flatMap((finding) => testCase(finding, isFailure(finding) ? failure(finding) : output(finding))),
    ...waived.flatMap((finding) => testCase(finding, skipped(finding))),
    ...(passed ? [`    <testcase${attributes({ name: `${rules} rules`, classname: path, file: path })}/>`] : []),
  ];
  return [
    `  <testsuite${attributes({ name: nameOfGroup(group), file: path, ...countCases([group]) })}>`,
    ...cases,
    '  </testsuite>',
  ];
}

function testCase(finding: Finding, body: string): string[] {
  const { code, rule, location, start } = finding;
  const name = `${code} ${rule} at ${start.line}:${start.column}`;
  const known = attributes({ name, classname: location.path, file: location.path, line: start.line });
  return [`    <testcase${known}>`, `      ${body}`, '    </testcase>'];
}

/** Info is shown and does not fail. */
function isFailure({ severity }: Finding): boolean {
  return severity !== 'info';
}

function failure(finding: Finding): string {
  const known = attributes({ type: finding.severity, message: finding.what });
  return `<failure${known}>${details(finding)}</failure>`;
}

function output(finding: Finding): string {
  return `<system-out>${text(finding.what)}\n${details(finding)}</system-out>`;
}

function skipped({ what, waiver }: Finding): string {
  const reason = waiver === undefined ? '' : ` (waived until ${waiver.expires}: ${clip(waiver.reason)})`;
  return `<skipped${attributes({ message: clip(what) + reason })}/>`;
}

function details(finding: Finding): string {
  return [placeOf(finding), finding.why, finding.mend].map(text).join('\n');
}

function attributes(values: Readonly<Record<string, string | number>>): string {
  return Object.entries(values)
    .map(([key, value]) => ` ${key}="${text(String(value))}"`)
    .join('');
}

function text(raw: string): string {
  return escapeMarkup(clip(raw));
}
