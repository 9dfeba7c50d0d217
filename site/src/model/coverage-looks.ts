// How each state of a clause is said and drawn: a word and a shape. And what a catalogue is not sure of.
import type { Confidence as Level, CoverageState } from '@clausemark/standards';
import type { Speaker } from '../texts/speaker.ts';

export const coverageOrder: readonly CoverageState[] = ['covered', 'draft-only', 'planned', 'gap', 'excluded'];

export interface Confidence {
  readonly level: 'medium' | 'low';
  readonly words: string;
}

/** What a catalogue is not sure of about a clause; undefined when it is sure. */
export function confidenceOf(
  { say }: Pick<Speaker, 'say'>,
  clause: { readonly confidence: { readonly clauseExists: Level; readonly originAndAdditions: Level } },
): Confidence | undefined {
  const { clauseExists, originAndAdditions } = clause.confidence;
  if (clauseExists !== 'high') return { level: clauseExists, words: say(`confidence.exists.${clauseExists}`) };
  if (originAndAdditions === 'high') return undefined;
  return { level: originAndAdditions, words: say(`confidence.adds.${originAndAdditions}`) };
}
