// How each state of a clause is said and drawn: a word and a shape.
import type { CoverageState } from '@clausemark/standards';

export interface CoverageLook {
  readonly label: string;
  readonly meaning: string;
}

export const coverageLooks: Readonly<Record<CoverageState, CoverageLook>> = {
  covered: { label: 'Covered', meaning: 'A document in force claims the clause, and the section it names has words in it.' },
  'draft-only': { label: 'Draft only', meaning: 'Only drafts claim the clause. Not covered.' },
  planned: { label: 'Planned', meaning: 'Released but not in force yet, or declared as still to be written. Not covered.' },
  excluded: { label: 'Not applicable', meaning: 'Declared not applicable, with the justification shown.' },
  gap: { label: 'Gap', meaning: 'No document claims the clause.' },
};

export const coverageOrder: readonly CoverageState[] = ['covered', 'draft-only', 'planned', 'gap', 'excluded'];

/** Words for a catalogue that is not sure of itself; nothing for one that is. */
export function confidenceNote(clause: {
  readonly confidence: { readonly clauseExists: string; readonly originAndAdditions: string };
}): string {
  const { clauseExists, originAndAdditions } = clause.confidence;
  if (clauseExists !== 'high') return `number not certain (${clauseExists})`;
  return originAndAdditions === 'high' ? '' : `additions ${originAndAdditions} confidence`;
}
