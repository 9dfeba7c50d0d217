// The report as Markdown: verdict first, then what was examined, then a table a document. Cut at the end if it must be.
import type { Finding, Report } from '@clausemark/linter';
import { changeDetailsMarkdown, changeSummaryMarkdown } from '../changes/change-markdown.ts';
import { clip } from '../escape/clip.ts';
import { escapeMarkdown } from '../escape/markdown.ts';
import type { ReportOptions } from '../options.ts';
import { count } from '../summary/count.ts';
import { foldFindings } from '../summary/fold-findings.ts';
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
    ...foldFindings(group.findings).map((alike) => ({ text: row(alike, link), findings: alike.length })),
  ];
}

/** Findings of one rule at one place are one row: each says what, and all are mended alike. */
function row(alike: readonly Finding[], link: ReturnType<typeof linkOf>): string {
  const [first] = alike;
  if (first === undefined) return '';
  const { severity, start, code, rule, mend } = first;
  const name = text(`${code} ${rule}`);
  const address = link(code);
  const linked = address === undefined ? name : `[${name}](<${address}>)`;
  const what = alike.map((finding) => text(finding.what)).join('<br>');
  const number = alike.length === 1 ? '' : `${count(alike.length, 'finding')} of this rule here:<br>`;
  return `| ${severity} | ${start.line} | ${linked} | ${number}${what}<br>${text(mend)} |`;
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
