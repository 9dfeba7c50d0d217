// What a rule reports and what a whole check results in. Plain data: every format, the site and the gate read the same value.
import type { Location, Position } from '@clausemark/manual';
import type { ChangeReport } from './change/change-report.ts';

export type Severity = 'error' | 'warning' | 'info';

export interface Finding {
  /** Permanent code, META001. */
  readonly code: string;
  /** Name used in config and waivers, front-matter-valid. */
  readonly rule: string;
  /** Key of the message within the rule. */
  readonly message: string;
  readonly severity: Severity;
  /** Id of the document where it has one, for grouping and waivers. */
  readonly document?: string;
  readonly location: Location;
  /** True when the file is not in the manual any more: the place is the one it had in the base of the change. */
  readonly gone?: true;
  readonly start: Position;
  readonly end: Position;
  /** What is wrong, one sentence. */
  readonly what: string;
  /** Why it matters. */
  readonly why: string;
  /** How to mend it. */
  readonly mend: string;
  /** Clauses the rule rests on, `iso9001@2015:7.5.2`. */
  readonly basis: readonly string[];
  /** 32 hex digits over rule, document and symbolic place; the same while lines move. */
  readonly fingerprint: string;
  readonly related: readonly RelatedPlace[];
  /** Set when a waiver accepts it. Waived findings do not fail the check and are counted. */
  readonly waiver?: { readonly reason: string; readonly owner: string; readonly expires: string };
}

export interface RelatedPlace {
  readonly path: string;
  readonly start: Position;
  readonly label: string;
}

/** Result of one check. Counts say what was examined, so that "nothing found" can be told from "nothing looked at". */
export interface Report {
  readonly tool: { readonly name: 'clausemark'; readonly version: string };
  readonly manual: string;
  /** The day the check judged by, YYYY-MM-DD in the organisation's time zone. */
  readonly today: string;
  readonly standards: readonly StandardSummary[];
  readonly documents: readonly DocumentSummary[];
  /** Names of the rules that ran. */
  readonly rules: readonly string[];
  /** Rules switched off, with nobody to blame later: the report says so. */
  readonly rulesOff: readonly string[];
  /** Sorted by path, position, code. */
  readonly findings: readonly Finding[];
  readonly waived: readonly Finding[];
  /** What could not be checked, in words, for example references to documents that live elsewhere. */
  readonly notChecked: readonly string[];
  readonly counts: Readonly<Record<Severity, number>>;
  /** What the change is, where one was judged. */
  readonly change?: ChangeReport;
}

export interface StandardSummary {
  readonly key: string;
  /** Short name people say: AS9120 Rev B, ISO 9001:2015. */
  readonly title: string;
  readonly auditable: number;
  readonly covered: number;
  readonly draftOnly: number;
  readonly excluded: number;
  readonly planned: number;
  readonly gaps: number;
}

export interface DocumentSummary {
  readonly path: string;
  readonly id?: string;
  readonly title: string;
  readonly type?: string;
  readonly status?: string;
  readonly revision?: string;
}
