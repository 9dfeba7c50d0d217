// Puts the result together with what was examined: "nothing found" must never look like "nothing looked at".
import { APPROVALS_PATH } from '@clausemark/control';
import { CONFIG_PATH, ROLES_PATH, type Manual, type ManualDocument } from '@clausemark/manual';
import { standardLabel } from '../claims/standard-label.ts';
import { coverageOf } from '../claims/manual-standards.ts';
import type { ManualStandards } from '../claims/standards-model.ts';
import { isBrokenFile } from '../config/is-broken-file.ts';
import type { DocumentSummary, Finding, Report, Severity, StandardSummary } from '../finding.ts';
import { absentLines } from './absent-lines.ts';
import type { ExaminedChange } from './examine-change.ts';
import type { RuleSetting } from './rule-settings.ts';
import { some } from './some.ts';

export interface ReportInput {
  readonly manual: Manual;
  readonly standards: ManualStandards;
  readonly today: string;
  readonly version: string;
  /** Rules about documents and about the manual. */
  readonly settings: readonly RuleSetting[];
  readonly examined?: ExaminedChange;
  readonly kept: readonly Finding[];
  readonly waived: readonly Finding[];
}

export function createReport(input: ReportInput): Report {
  const { manual, standards, examined, kept, waived } = input;
  const settings = [...input.settings, ...(examined?.settings ?? [])];
  const counts: Record<Severity, number> = { error: 0, warning: 0, info: 0 };
  for (const finding of kept) counts[finding.severity] += 1;
  return {
    tool: { name: 'clausemark', version: input.version },
    manual: manual.name,
    today: input.today,
    standards: standardSummaries(input),
    documents: manual.documents.map(documentSummary),
    rules: settings.filter((setting) => setting.level !== 'off').map((setting) => setting.rule.name),
    rulesOff: settings.filter((setting) => setting.level === 'off').map((setting) => setting.rule.name),
    findings: kept,
    waived,
    notChecked: [...notChecked(manual, standards), ...ignored(settings), ...(examined?.notChecked ?? [])],
    counts,
    ...(examined?.report && { change: examined.report }),
  };
}

function standardSummaries({ manual, standards, today }: ReportInput): StandardSummary[] {
  return coverageOf(manual, standards, today).coverages.map(({ standard, totals }) => ({
    key: standard.key,
    title: standardLabel(standard),
    auditable: totals.requirements,
    covered: totals.covered,
    draftOnly: totals['draft-only'],
    excluded: totals.excluded,
    planned: totals.planned,
    gaps: totals.gap,
  }));
}

function documentSummary(document: ManualDocument): DocumentSummary {
  const revision = document.text('revision');
  return {
    path: document.path,
    title: document.title,
    ...(document.id !== undefined && { id: document.id }),
    ...(document.type !== undefined && { type: document.type }),
    ...(document.status !== undefined && { status: document.status }),
    ...(revision !== undefined && { revision }),
  };
}

function ignored(settings: readonly RuleSetting[]): string[] {
  return settings
    .filter(({ ignore, level }) => ignore.length > 0 && level !== 'off')
    .map(({ rule, ignore }) => `${rule.name} in ${ignore.join(', ')}`);
}

function silenced({ severity }: Manual['config']): string[] {
  const released = Object.entries(severity.released ?? {}).filter(([, level]) => level === 'off');
  return released.map(([level]) => `findings of level ${level} in released documents`);
}

function notChecked(manual: Manual, { unknown }: ManualStandards): string[] {
  const lines: string[] = [];
  if (manual.config.standards.length === 0 && manual.catalogues.size === 0)
    lines.push(`clause coverage: ${noStandard(manual)}`);
  if (unknown.length > 0) lines.push(`clauses of standards that are not known: ${some(unknown.map(({ key }) => key))}`);
  lines.push(...silenced(manual.config));
  const { external } = manual.config.references;
  if (external.length > 0) lines.push(`references to documents that live elsewhere: ${external.join(', ')}`);
  lines.push(...withoutRoles(manual));
  if (Object.keys(manual.roles.roles).length > 0 && !manual.files.has(APPROVALS_PATH))
    lines.push(`who may approve what: there is no ${APPROVALS_PATH}`);
  else if (
    manual.files.has(APPROVALS_PATH) &&
    !Object.values(manual.people.people).some(({ github, keys }) => github !== undefined || keys !== undefined)
  )
    lines.push('whether approvals can be recognised: nobody in control/people.yaml has an account or a key yet');
  return [
    ...absentLines(manual),
    ...lines,
    ...excluded(manual),
    ...exempt(manual),
    ...elsewhere(manual),
    ...hidden(manual),
  ];
}

/** Who begins with a folder of Markdown sees in one place why so much counts as a document. */
function noStandard({ files, classified }: Manual): string {
  if (files.has(CONFIG_PATH)) return `${CONFIG_PATH} names no standard`;
  const { length } = classified.documents;
  const all = length === 1 ? 'one Markdown file counts as a document' : `${length} Markdown files count as documents`;
  return `there is no ${CONFIG_PATH} that names a standard; without it ${all}`;
}

/** A roles file that is broken is a finding. */
function withoutRoles(manual: Manual): string[] {
  if (!manual.files.has(ROLES_PATH)) return [`owners and approvers: there is no ${ROLES_PATH}`];
  if (isBrokenFile(manual, ROLES_PATH) || Object.keys(manual.roles.roles).length > 0) return [];
  return [`owners and approvers: ${ROLES_PATH} names no role`];
}

function excluded({ config }: Manual): string[] {
  const { exclude } = config.documents;
  return exclude.length === 0 ? [] : [`files left out by documents.exclude: ${exclude.join(', ')}`];
}

/** Markdown in controlled folders that is no document, by reason: it looks like one. */
function exempt({ classified }: Manual): string[] {
  const files = classified.uncontrolled.filter(({ path }) => /\.(?:md|markdown)$/i.test(path));
  return [...Map.groupBy(files, ({ reason }) => reason)].map(
    ([reason, those]) => `files that are exempt from control: ${some(those.map(({ path }) => path))} (${reason})`,
  );
}

/** Whoever put a document there takes it for checked. */
function elsewhere({ classified }: Manual): string[] {
  const those = classified.elsewhere;
  return those.length === 0 ? [] : [`Markdown in no folder of documents: ${some(those)}`];
}

/** The name may be a slip, and who knows only the folder does not see the file. */
function hidden({ classified }: Manual): string[] {
  const those = classified.hidden;
  return those.length === 0 ? [] : [`Markdown whose name begins with a dot: ${some(those)}`];
}
