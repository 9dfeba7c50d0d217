// How each state of a clause is said and drawn: a word and a shape.
import type { Confidence as Level, CoverageState } from '@clausemark/standards';

export interface CoverageLook {
  readonly label: string;
  readonly meaning: string;
}

export const coverageLooks: Readonly<Record<CoverageState, CoverageLook>> = {
  covered: {
    label: 'Covered',
    meaning: 'A document in force claims the clause, and the section it names has words in it.',
  },
  'draft-only': { label: 'Draft only', meaning: 'Only drafts claim the clause. Not covered.' },
  planned: {
    label: 'Planned',
    meaning: 'Released but not in force yet, or declared as still to be written. Not covered.',
  },
  excluded: { label: 'Not applicable', meaning: 'Declared not applicable, with the justification shown.' },
  gap: { label: 'Gap', meaning: 'No document claims the clause.' },
};

export const coverageOrder: readonly CoverageState[] = ['covered', 'draft-only', 'planned', 'gap', 'excluded'];

export interface Confidence {
  readonly level: 'medium' | 'low';
  readonly words: string;
}

/** What a catalogue is not sure of about a clause; undefined when it is sure. */
export function confidenceOf(clause: {
  readonly confidence: { readonly clauseExists: Level; readonly originAndAdditions: Level };
}): Confidence | undefined {
  const { clauseExists, originAndAdditions } = clause.confidence;
  if (clauseExists !== 'high')
    return { level: clauseExists, words: `${clauseExists} confidence that this number exists` };
  if (originAndAdditions === 'high') return undefined;
  return { level: originAndAdditions, words: `${originAndAdditions} confidence in what this edition adds` };
}
