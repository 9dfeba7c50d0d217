// The clause matrix as JSON, for auditors' tools.
import type { Matrix } from './matrix.ts';

export function matrixJson({ standard, label, totals, chapters }: Matrix, today: string): string {
  const clauses = chapters.flatMap(({ rows }) =>
    rows.map(({ clause, title, state, note, answers }) => ({
      clause: clause.number,
      title,
      confidence: clause.confidence,
      state,
      note,
      documents: answers.map(({ id, type, state: claim, counts, sections }) => ({
        id,
        type: type ?? null,
        claim,
        counts,
        sections: sections.flatMap(({ anchor }) => anchor ?? []),
      })),
    })),
  );
  return `${JSON.stringify({ standard: standard.key, label, asOf: today, totals, clauses }, null, 1)}\n`;
}
