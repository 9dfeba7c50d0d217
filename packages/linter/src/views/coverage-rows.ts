// The clause matrix as data: one row for each auditable clause of each standard.
import type { Manual } from '@clausemark/manual';
import { clauseLabel, type CoverageRow, type CoverageState, type Standard } from '@clausemark/standards';
import { claimReasonWords } from '../claims/claim-reasons.ts';
import { coverageOf } from '../claims/manual-standards.ts';
import { excludedByDrafts } from '../claims/excluded-by-drafts.ts';
import type { ManualStandards } from '../claims/standards-model.ts';

export interface ClauseRow {
  readonly standard: string;
  readonly clause: string;
  readonly title: string;
  /** True where the standard prints no title and the label is ours. */
  readonly untitled: boolean;
  readonly state: CoverageState;
  /** `required`, `optional` (reported only on demand) or `discouraged`. */
  readonly expected: string;
  /** How sure the catalogue is that the number exists and of what was added to it. */
  readonly confidence: string;
  readonly claims: readonly ClauseClaim[];
  /** Reason of an exclusion, the note of a planned clause, or that a draft excludes what nothing answers. */
  readonly note: string;
}

export interface ClauseClaim {
  readonly document: string;
  readonly section: string | undefined;
  readonly state: string;
  readonly counts: boolean;
  /** Why a claim does not count, in words; empty when it counts. */
  readonly reason: string;
}

/** Rows in the order of the standards and their clauses. */
export function clauseRows(manual: Manual, standards: ManualStandards, today: string): ClauseRow[] {
  const { coverages, exclusions } = coverageOf(manual, standards, today);
  const inDrafts = excludedByDrafts(exclusions, standards);
  return coverages.flatMap(({ standard, rows }) =>
    rows.map((row) => toRow(standard, row, inDrafts.has(`${standard.key} ${row.clause.number}`))),
  );
}

function toRow(standard: Standard, row: CoverageRow, inDraft: boolean): ClauseRow {
  const { clause, state } = row;
  return {
    standard: standard.key,
    clause: clause.number,
    title: clauseLabel(standard, clause),
    untitled: clause.untitled,
    state,
    expected: clause.lintDefault,
    confidence: `${clause.confidence.clauseExists}/${clause.confidence.originAndAdditions}`,
    claims: row.claims.map((claim) => ({
      document: claim.documentId,
      section: claim.section,
      state: claim.state,
      counts: claim.counts,
      reason: claimReasonWords(claim),
    })),
    note: noteOf(row, inDraft),
  };
}

function noteOf({ state, exclusion, planned }: CoverageRow, inDraft: boolean): string {
  if (state === 'excluded') return exclusion?.reason ?? '';
  if (state === 'planned') return planned?.reason ?? '';
  return state === 'gap' && inDraft ? EXCLUDED_BY_DRAFT : '';
}

/** Not in force, so still a gap. */
const EXCLUDED_BY_DRAFT = 'excluded by a draft, which counts once it is released';
