// Duty: count coverage rows by state.
import type { Coverage, CoverageRow } from './coverage-model.ts';

export function totalsOf(rows: readonly CoverageRow[]): Coverage['totals'] {
  const totals = { covered: 0, 'draft-only': 0, excluded: 0, planned: 0, gap: 0 };
  for (const row of rows) totals[row.state] += 1;
  return { ...totals, requirements: rows.length, applicable: rows.length - totals.excluded };
}
