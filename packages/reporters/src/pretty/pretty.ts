// Format `pretty`: for people at a terminal. Documents with findings one after the other, then what it comes to.
import type { Finding, Report } from '@clausemark/linter';
import { changeText } from '../changes/change-text.ts';
import { clip } from '../escape/clip.ts';
import { escapeTerminal } from '../escape/terminal.ts';
import type { ReportOptions } from '../options.ts';
import { type Group, groupByDocument, nameOfGroup } from '../summary/group-by-document.ts';
import { count } from '../summary/count.ts';
import { headline, summarise } from '../summary/summary.ts';
import { byRule } from './by-rule.ts';
import { findingBlock } from './finding-block.ts';
import { foldFindings } from '../summary/fold-findings.ts';
import { createContext, type PrettyContext } from './pretty-context.ts';
import { wrap, wrapBehind } from './wrap.ts';

export function* pretty(report: Report, options: ReportOptions = {}): Generator<string> {
  const context = createContext(report, options);
  const { width } = context;
  const change = report.change === undefined ? [] : changeText(report.change, { width, color: options.color ?? false });
  if (change.length > 0) yield `${change.join('\n')}\n`;
  for (const group of groupByDocument(report))
    if (group.findings.length > 0) yield `${groupLines(group, context).join('\n')}\n`;
  yield `${summaryLines(report, context).join('\n')}\n`;
}

function groupLines(group: Group, context: PrettyContext): string[] {
  const { paint, width } = context;
  const path = escapeTerminal(clip(group.path));
  const name = wrap(escapeTerminal(clip(nameOfGroup(group))), width).map(paint.strong);
  const head = group.document === undefined ? [paint.strong(path)] : [...name, paint.dim(path)];
  const said = new Set<string>();
  return [...head, ...foldFindings(group.findings).flatMap((alike) => ['', ...alikeLines(alike, context, said)]), ''];
}

/**
 * Many findings of one rule at one place share their frame, reason and mending: the first shows them, the others only differ. What was said of
 * the rule for this document is not said again.
 */
function alikeLines([first, ...others]: readonly Finding[], context: PrettyContext, said: Set<string>): string[] {
  if (first === undefined) return [];
  const reason = [first.code, first.why, first.mend].join('\n');
  const isSaid = said.has(reason);
  said.add(reason);
  const list = others.flatMap(({ what }) => wrapBehind('- ', escapeTerminal(clip(what)), context.width - 4));
  const head = list.length === 0 ? [] : ['', `  ${count(others.length, 'more finding')} of this rule here:`];
  return [...findingBlock(first, context, isSaid), ...head, ...list.map((line) => `    ${line}`)];
}

function summaryLines(report: Report, context: PrettyContext): string[] {
  const { paint, width } = context;
  const summary = summarise(report);
  const worst = (['error', 'warning', 'info'] as const).find((severity) => report.counts[severity] > 0);
  const total = wrap(escapeTerminal(headline(summary)), width);
  return [
    ...total.map((line) => (worst === undefined ? paint.strong(line) : paint.severity(worst, line))),
    ...(summary.caution === undefined ? [] : wrap(summary.caution, width)),
    ...summary.notes.flatMap((note) => wrapBehind('', escapeTerminal(clip(note)), width)).map(paint.dim),
    ...byRule(report.findings, context),
  ];
}
