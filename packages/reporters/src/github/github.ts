// Format `github`: annotations by workflow command. GitHub silently drops all but ten of a kind a step, so the tenth counts the rest.
import type { Finding, Report, Severity } from '@clausemark/linter';
import { escapeTerminal } from '../escape/terminal.ts';
import type { ReportOptions } from '../options.ts';
import { count } from '../summary/count.ts';
import { foldFindings } from '../summary/fold-findings.ts';
import { headline, summarise } from '../summary/summary.ts';
import { annotation, announcement } from './annotation.ts';

const MOST_OF_A_KIND = 10;

export function github(report: Report, options: ReportOptions = {}): string {
  const ranked = changedFirst(report.findings, options.changed ?? new Set());
  const kinds: readonly Severity[] = ['error', 'warning', 'info'];
  const commands = kinds.flatMap((kind) =>
    annotationsOf(
      kind,
      ranked.filter(({ severity }) => severity === kind),
    ),
  );
  return [...commands, escapeTerminal(headline(summarise(report)))].map((line) => `${line}\n`).join('');
}

function changedFirst(findings: readonly Finding[], changed: ReadonlySet<string>): Finding[] {
  const isChanged = ({ location }: Finding) => changed.has(location.path);
  return [...findings.filter(isChanged), ...findings.filter((finding) => !isChanged(finding))];
}

function annotationsOf(kind: Severity, findings: readonly Finding[]): string[] {
  const runs = foldFindings(findings);
  if (runs.length <= MOST_OF_A_KIND) return runs.map(annotation);
  const shown = runs.slice(0, MOST_OF_A_KIND - 1);
  const left = findings.length - shown.reduce((sum, run) => sum + run.length, 0);
  const rest = count(left, kind === 'info' ? 'notice' : kind);
  return [
    ...shown.map(annotation),
    announcement(kind, `${rest} more. The step summary, where there is one, has the full list; so have other formats.`),
  ];
}
