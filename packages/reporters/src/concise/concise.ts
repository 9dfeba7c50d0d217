// Format `concise`: one line a finding, for grep and for editors' problem matchers, and one line of summary.
import type { Finding, Report } from '@clausemark/linter';
import { clip } from '../escape/clip.ts';
import { escapeTerminal } from '../escape/terminal.ts';
import { placeOf } from '../summary/place.ts';
import { headline, summarise } from '../summary/summary.ts';

export function* concise(report: Report): Generator<string> {
  for (const finding of report.findings) yield `${lineOf(finding)}\n`;
  yield `${escapeTerminal(headline(summarise(report)))}\n`;
}

function lineOf(finding: Finding): string {
  const { severity, code, rule, what } = finding;
  return `${escapeTerminal(clip(placeOf(finding)))} ${severity} ${code} ${rule}: ${escapeTerminal(clip(what))}`;
}
