// Duty: the auditable clause behind one number, or the exact reason why there is none.
import type { Clause } from '../schema/clause.ts';
import { requirementsBelow } from '../standard/requirements-below.ts';
import type { Standard } from '../standard/standard.ts';
import type { ClauseReferenceProblem } from './clause-reference-problem.ts';
import type { Part } from './reference-parts.ts';
import { suggestNumbers } from './suggest-numbers.ts';

/** Place of the number in its reference: alone, or at an end of a range, where a heading suggests its own end. */
export type NumberRole = 'only' | 'first' | 'last';

type Resolved = { readonly ok: true; readonly clause: Clause } | ({ readonly ok: false } & ClauseReferenceProblem);

/** Exact: the number is looked up as it stands, never by its beginning. */
export function resolveNumber(standard: Standard, part: Part, role: NumberRole): Resolved {
  const number = part.text;
  const problem = { ok: false, standard, at: { start: part.start, end: part.end } } as const;
  const clause = standard.byNumber.get(number);
  switch (clause?.kind) {
    case 'requirement':
      return { ok: true, clause };
    case 'reserved': {
      const suggestions = role === 'only' ? insteadOf(standard, number) : besides(standard, number, role);
      return { ...problem, kind: 'reserved', clause, suggestions };
    }
    case 'heading': {
      const auditable = requirementsBelow(standard, number);
      const end = { only: auditable, first: auditable.slice(0, 1), last: auditable.slice(-1) }[role];
      return { ...problem, kind: 'heading-only', clause, auditable, suggestions: end.map((below) => below.number) };
    }
    default:
      return { ...problem, ...unknown(standard, number) };
  }
}

function unknown(standard: Standard, number: string) {
  const foreign = standard.foreignNumbers.find((candidate) => candidate.number === number);
  if (foreign !== undefined) {
    return { kind: 'foreign', foreign, suggestions: insteadOf(standard, number) } as const;
  }
  const former = standard.formerLayout?.numbers.find((candidate) => candidate.number === number);
  if (former !== undefined && former.newNumbers.length > 0) {
    return { kind: 'old-layout', former, suggestions: auditableOf(standard, former.newNumbers) } as const;
  }
  return { kind: 'unknown-clause', number, suggestions: suggestNumbers(standard, number) } as const;
}

/** Clauses that hold the subject of a number that must not be claimed. */
function insteadOf(standard: Standard, number: string): readonly string[] {
  const foreign = standard.foreignNumbers.find((candidate) => candidate.number === number);
  return auditableOf(standard, foreign?.instead ?? []);
}

/** The auditable clause next to a reserved one, inside the range. */
function besides(standard: Standard, number: string, role: 'first' | 'last'): readonly string[] {
  const position = standard.positions.get(number) ?? 0;
  const after = standard.clauses.slice(position).find((clause) => clause.kind === 'requirement');
  const before = standard.clauses.slice(0, position).findLast((clause) => clause.kind === 'requirement');
  const neighbour = role === 'first' ? after : before;
  return neighbour === undefined ? [] : [neighbour.number];
}

/** The numbers, with each heading replaced by the auditable clauses in it. */
function auditableOf(standard: Standard, numbers: readonly string[]): readonly string[] {
  const clauses = numbers.flatMap((number) => {
    const clause = standard.byNumber.get(number);
    return clause?.kind === 'requirement' ? [clause] : requirementsBelow(standard, number);
  });
  return [...new Set(clauses.map((clause) => clause.number))];
}
