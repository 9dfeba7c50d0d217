// Words for what is wrong with a clause reference. Rules add why it matters and where it stands.
import { clauseLabel, type ClauseReferenceProblem, type Standard } from '@clausemark/standards';
import { standardLabel } from './standard-label.ts';

export interface NamedProblem {
  /** What is wrong, as the rest of a sentence that begins with the reference. */
  readonly what: string;
  /** What to write, as the rest of a sentence that begins with an order. */
  readonly mend: string;
}

/** Says in words what is wrong with a reference and what to write instead. */
export function nameProblem(problem: ClauseReferenceProblem): NamedProblem {
  switch (problem.kind) {
    case 'empty':
      return { what: 'names no clause', mend: 'name the clause, for example `8.4.1`' };
    case 'syntax':
      return { what: 'cannot be read as a clause', mend: syntaxMend(problem.suggestions) };
    case 'unknown-standard':
      return { what: 'names a standard that clausemark.yaml does not list', mend: standardMend(problem.suggestions) };
    case 'unknown-edition':
      return {
        what: `names no edition of \`${problem.id}\` that clausemark.yaml lists`,
        mend: standardMend(problem.suggestions),
      };
    case 'unknown-clause':
      return {
        what: `is no clause of ${standardLabel(problem.standard)}`,
        mend: choice(problem.standard, problem.suggestions),
      };
    case 'old-layout':
      return {
        what: `is a number of ${problem.standard.formerLayout?.name ?? 'a former edition'}`,
        mend: choice(problem.standard, problem.suggestions),
      };
    case 'foreign':
      return {
        what: `belongs to ${problem.foreign.belongsTo}, not to ${standardLabel(problem.standard)}`,
        mend: choice(problem.standard, problem.suggestions),
      };
    case 'reserved':
      return {
        what: `is a number without text in ${standardLabel(problem.standard)}`,
        mend: choice(problem.standard, problem.suggestions),
      };
    case 'heading-only':
      return {
        what: 'names a heading that only holds other clauses',
        mend: choice(
          problem.standard,
          problem.auditable.map(({ number }) => number),
        ),
      };
    case 'range-order':
      return {
        what: 'ends before it begins',
        mend: `write \`${problem.first.number}\` and \`${problem.last.number}\` the other way round`,
      };
  }
}

/** "write `8.4.2` (Type and extent of control) or `8.4.3` (Information for external providers)", or where to look when nothing comes near. */
export function choice(standard: Standard, numbers: readonly string[]): string {
  if (numbers.length === 0) return 'choose a clause that `clausemark coverage` lists';
  return `write ${titled(standard, numbers)}`;
}

/** Numbers with their titles, joined by "or". */
export function titled(standard: Standard, numbers: readonly string[]): string {
  const labelOf = (number: string): string => {
    const clause = standard.byNumber.get(number);
    return clause === undefined ? 'untitled' : clauseLabel(standard, clause);
  };
  return numbers.map((number) => `\`${number}\` (${labelOf(number)})`).join(' or ');
}

function syntaxMend(suggestions: readonly string[]): string {
  const shape = 'one clause an entry, such as `8.4.1#section`';
  return suggestions.length === 0
    ? `write ${shape}`
    : `write ${suggestions.map((text) => `\`${text}\``).join(' and ')}; ${shape}`;
}

function standardMend(suggestions: readonly string[]): string {
  const write = suggestions.map((text) => `\`${text.replace(/:$/, '')}\``).join(' or ');
  const list = 'list the standard and its edition under `standards` in clausemark.yaml';
  return write === '' ? list : `write ${write}, or ${list}`;
}
