// The report as Markdown: verdict first, then what was examined, then a table a document. Cut at the end if it must be.
import type { Finding, Report } from '@clausemark/linter';
import { changeDetailsMarkdown, changeSummaryMarkdown } from '../changes/change-markdown.ts';
import { clip } from '../escape/clip.ts';
import { escapeMarkdown } from '../escape/markdown.ts';
import type { ReportOptions } from '../options.ts';
import { count } from '../summary/count.ts';
import { type Group, groupByDocument, nameOfGroup } from '../summary/group-by-document.ts';
import { linkOf } from '../summary/rule-links.ts';
import { summarise } from '../summary/summary.ts';
import { capLines, type CountedLine } from './cap-lines.ts';

/** Markdown of at most `options.maxBytes` bytes. */
export function markdownBody(report: Report, options: ReportOptions & { readonly maxBytes: number }): string {
  const groups = groupByDocument(report).filter(({ findings }) => findings.length > 0);
  const { change } = report;
  // Findings before words: what is cut at the end is what `clausemark diff` shows as well.
  const lines = [
    ...opening(report).map(uncounted),
    ...(change === undefined ? [] : changeSummaryMarkdown(change).map(uncounted)),
    ...groups.flatMap((group) => table(group, linkOf(options.rules ?? []))),
    ...(change === undefined ? [] : changeDetailsMarkdown(change).map(uncounted)),
  ];
  return capLines(lines, options.maxBytes, cutNotice);
}

function opening(report: Report): string[] {
  const { verdict, examined, caution, notes } = summarise(report);
  return [
    `### Clausemark: ${verdict}`,
    '',
    `${text(examined)}.${caution === undefined ? '' : ` ${text(caution)}`}`,
    '',
    ...notes.map((note) => `- ${text(note)}`),
  ];
}

function table(group: Group, link: ReturnType<typeof linkOf>): CountedLine[] {
  const path = group.document === undefined ? [] : [text(group.path), ''];
  const head = [
    '',
    `#### ${text(nameOfGroup(group))}`,
    '',
    ...path,
    '| | Line | Rule | What, and how to mend it |',
    '|---|---|---|---|',
  ];
  return [
    ...head.map(uncounted),
    ...group.findings.map((finding) => ({ text: row(finding, link(finding.code)), findings: 1 })),
  ];
}

function row({ severity, start, code, rule, what, mend }: Finding, link: string | undefined): string {
  const name = text(`${code} ${rule}`);
  const linked = link === undefined ? name : `[${name}](<${link}>)`;
  return `| ${severity} | ${start.line} | ${linked} | ${text(what)}<br>${text(mend)} |`;
}

function cutNotice(findings: number): string {
  const what = findings === 0 ? 'More' : count(findings, 'more finding');
  return `${what} not shown: the list is longer than fits here.`;
}

function uncounted(line: string): CountedLine {
  return { text: line, findings: 0 };
}

function text(raw: string): string {
  return escapeMarkdown(clip(raw));
}
