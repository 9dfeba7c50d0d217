// Duty: what a catalogue must get right across its clauses: no number twice, every number that is named exists,
// parents stand above their children (which also rules out circles).
import type * as z from 'zod';
import type { Clause } from './clause.ts';
import type { Comparison } from './comparison.ts';
import type { ForeignNumber } from './foreign-number.ts';
import type { FormerLayout } from './former-layout.ts';
import { naturalParent } from './natural-parent.ts';

interface Draft {
  readonly clauses: readonly Clause[];
  readonly formerLayout?: FormerLayout | undefined;
  readonly foreignNumbers: readonly ForeignNumber[];
  readonly comparisons: readonly Comparison[];
}

type Report = (path: readonly (string | number)[], message: string) => void;

/** Adds an issue, with its path, for everything that does not fit together. */
export function checkCatalogue(draft: Draft, context: z.RefinementCtx): void {
  const report: Report = (path, message) => context.addIssue({ code: 'custom', path: [...path], message });
  const positions = new Map<string, number>();
  draft.clauses.forEach((clause, index) => {
    if (!positions.has(clause.number)) positions.set(clause.number, index);
    else report(['clauses', index, 'number'], `Clause ${clause.number} is listed twice.`);
  });
  draft.clauses.forEach((clause, index) => checkParent(clause, index, positions, report));
  checkItems(draft.clauses, report);
  checkNamedNumbers(draft, positions, report);
}

function checkParent(clause: Clause, index: number, positions: ReadonlyMap<string, number>, report: Report): void {
  const parent = clause.parent ?? naturalParent(clause.number, positions);
  if (parent === undefined) return;
  const path = ['clauses', index, clause.parent === undefined ? 'number' : 'parent'];
  const position = positions.get(parent);
  if (position === undefined) report(path, `The parent ${parent} of clause ${clause.number} is not in the catalogue.`);
  else if (position >= index) report(path, `Clause ${clause.number} must be listed below its parent ${parent}.`);
}

function checkItems(clauses: readonly Clause[], report: Report): void {
  const seen = new Set<string>();
  clauses.forEach((clause, index) => {
    for (const keep of ['maintain', 'retain'] as const) {
      clause.documentedInformation[keep].forEach((item, itemIndex) => {
        const path = ['clauses', index, 'documentedInformation', keep, itemIndex, 'id'];
        if (seen.has(item.id)) report(path, `The item ${item.id} is listed twice.`);
        seen.add(item.id);
      });
    }
  });
}

function checkNamedNumbers(draft: Draft, known: { has(number: string): boolean }, report: Report): void {
  const check = (number: string, ...path: (string | number)[]): void => {
    if (!known.has(number)) report(path, `Clause ${number} is not in the catalogue.`);
  };
  draft.formerLayout?.numbers.forEach((former, row) =>
    former.newNumbers.forEach((number, index) => check(number, 'formerLayout', 'numbers', row, 'newNumbers', index)),
  );
  draft.formerLayout?.newWithoutPredecessor.forEach((number, index) =>
    check(number, 'formerLayout', 'newWithoutPredecessor', index),
  );
  draft.foreignNumbers.forEach((foreign, row) =>
    foreign.instead.forEach((number, index) => check(number, 'foreignNumbers', row, 'instead', index)),
  );
  draft.comparisons.forEach((comparison, index) =>
    comparison.rows.forEach(({ clause }, row) => check(clause, 'comparisons', index, 'rows', row, 'clause')),
  );
}
