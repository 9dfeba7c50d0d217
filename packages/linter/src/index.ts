// The public face of the package: rules, the engine that runs them, and what they report. Pure.
export { addDuration, daysBetween, isRealDate, parseDuration, type Duration } from './calendar.ts';
export { claimReason, claimReasonWords, type ClaimReason } from './claims/claim-reasons.ts';
export { coverageOf, loadStandards, type Claim, type ManualCoverage } from './claims/manual-standards.ts';
export type { ManualStandards } from './claims/standards-model.ts';
export { standardLabel } from './claims/standard-label.ts';
export type { Exclusion } from './claims/read-exclusions.ts';
export type { Planned } from './claims/read-planned.ts';
export { absentLines } from './engine/absent-lines.ts';
export { some } from './engine/some.ts';
export { internalRule } from './engine/rule-failed.ts';
export type * from './finding.ts';
export { historyRow, type NewRow, type RowResult } from './lifecycle/history-row.ts';
export { nextRevision } from './lifecycle/next-revision.ts';
export { controlLabels, type ControlLabel } from './document/control-labels.ts';
export { readHistory, type History, type HistoryEntry } from './document/read-history.ts';
export { isUnknown } from './fields/is-unknown.ts';
export { ConfigProblems, lint, type LintOptions } from './lint.ts';
export type { Memory } from './memory/memory.ts';
export { builtInRules } from './rules/index.ts';
export { loadRules } from './rules/rules-for.ts';
export { defineRule } from './rule/define-rule.ts';
export { noOptions } from './rule/no-options.ts';
export type * from './rule/rule.ts';
export { clauseRows, type ClauseClaim, type ClauseRow } from './views/coverage-rows.ts';
export { documentState, type DocumentState } from './views/document-state.ts';
export { impactRows, type ImpactRow } from './views/impact-rows.ts';
export { registerRows, reviewDue, reviewField, type RegisterRow } from './views/register-rows.ts';
export type * from './change/change-input.ts';
export { GATE_KEY } from './change/change-input.ts';
export type * from './change/change-report.ts';
export type { ChangeImpact } from './change/change-impact.ts';
export type { JudgedChange, JudgedDocument } from './change/judged-change.ts';
export { contentSince } from './change/content-since.ts';
export { revisionSchemes } from './lifecycle/revision-schemes.ts';
export { lacksReason } from './change/lacks-reason.ts';
export { rescheduleRecord } from './change/rescheduling.ts';
export { actCase, actVerdicts } from './change/act-verdicts.ts';
export { personName } from './change/person-name.ts';
export { judgeActs } from './change/judge-acts.ts';
export type { JudgedAct } from './change/judged-act.ts';
export { contributorsTo } from './change/contributors-to.ts';
export { judgeChange } from './change/judge-change.ts';
export { matchesTemplate } from './identity/id-template.ts';
export { namesSection } from './language/named-sections.ts';
export { sectionHeading } from './language/section-names.ts';
export { writtenRow } from './document/written-row.ts';
export { nameProblem, type NamedProblem } from './claims/name-problem.ts';
export { reasonWords } from './change/reason-words.ts';
export {
  ABSENT,
  approvalVerdicts,
  gateDigestOf,
  gateVerdict,
  wantedDigest,
  type DocumentVerdict,
} from './change/approval-verdicts.ts';
