// Format `html`: one page that stands alone, without script and without anything to load, to be kept as evidence or mailed.
import type { Finding, Report } from '@clausemark/linter';
import { changeHeadline } from '../changes/changed-document-words.ts';
import { clip } from '../escape/clip.ts';
import { escapeMarkup } from '../escape/markup.ts';
import type { ReportOptions } from '../options.ts';
import { countFindings, tally } from '../summary/count.ts';
import { type Group, groupByDocument, nameOfGroup } from '../summary/group-by-document.ts';
import { linkOf } from '../summary/rule-links.ts';
import { summarise } from '../summary/summary.ts';
import { findingHtml } from './finding-html.ts';
import { STYLE } from './style.ts';

const POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

export function* html(report: Report, options: ReportOptions = {}): Generator<string> {
  const link = linkOf(options.rules ?? []);
  const groups = groupByDocument(report);
  yield lines([...head(report), '<main>', ...opening(report)]);
  for (const group of groups) if (group.findings.length > 0) yield lines(section(group, link));
  yield lines(waivedSection(report.waived, link));
  yield lines([...documentTable(groups), '</main>', '</body>', '</html>']);
}

function lines(each: readonly string[]): string {
  return each.map((line) => `${line}\n`).join('');
}

function head(report: Report): string[] {
  return [
    '<!doctype html>',
    '<html lang="en">',
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${POLICY}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${text(titleOf(report))}: check of ${text(report.today)}</title>`,
    `<style>${STYLE}</style>`,
    '</head>',
    '<body>',
  ];
}

/** Of a change the report names both sides, and neither is the name of the manual. */
function titleOf({ manual, change }: Report): string {
  return change === undefined ? manual : `Change from ${change.base} to ${change.head}`;
}

function opening(report: Report): string[] {
  const { verdict, examined, caution, notes } = summarise(report);
  return [
    `<h1>${text(titleOf(report))}</h1>`,
    `<p class="verdict">${text(verdict)}</p>`,
    `<p>${text(examined)} on ${text(report.today)} by Clausemark ${text(report.tool.version)}.</p>`,
    ...(report.change === undefined ? [] : [`<p>${text(changeHeadline(report.change))}</p>`]),
    ...(caution === undefined ? [] : [`<p>${text(caution)}</p>`]),
    ...(notes.length === 0 ? [] : ['<ul>', ...notes.map((note) => `<li>${text(note)}</li>`), '</ul>']),
  ];
}

function section(group: Group, link: ReturnType<typeof linkOf>): string[] {
  const path = group.document === undefined ? [] : [`<p class="path">${text(group.path)}</p>`];
  const findings = group.findings.flatMap((finding) => findingHtml(finding, link(finding.code)));
  return ['<section>', `<h2>${text(nameOfGroup(group))}</h2>`, ...path, ...findings, '</section>'];
}

function waivedSection(waived: readonly Finding[], link: ReturnType<typeof linkOf>): string[] {
  if (waived.length === 0) return [];
  const findings = waived.flatMap((finding) => findingHtml(finding, link(finding.code)));
  return ['<section>', '<h2>Waived findings</h2>', ...findings, '</section>'];
}

function documentTable(groups: readonly Group[]): string[] {
  const rows = groups.flatMap(({ document, path, findings }) => {
    if (document === undefined) return [];
    const { id = '', title, revision = '', status = '' } = document;
    const count = countFindings(tally(findings));
    const short = (value: string): string => `<td class="short">${text(value)}</td>`;
    const names = `<td>${text(id)}</td><td>${text(title)}</td>${short(revision)}${short(status)}`;
    return [`<tr>${names}<td class="path">${text(path)}</td>${short(count)}</tr>`];
  });
  const titles = ['Id', 'Title', 'Revision', 'Status', 'File', 'Findings'].map(
    (title) => `<th scope="col">${title}</th>`,
  );
  const body = ['<table>', `<thead><tr>${titles.join('')}</tr></thead>`, '<tbody>', ...rows, '</tbody>', '</table>'];
  return ['<section>', '<h2>Documents examined</h2>', ...body, '</section>'];
}

function text(raw: string): string {
  return escapeMarkup(clip(raw));
}
