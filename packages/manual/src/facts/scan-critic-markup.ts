// CriticMarkup left in a text: {++added++}, {--deleted--}, {~~old~>new~~}, {>>comment<<}, {==marked==}.
import type { LeftoverFact } from './facts.ts';
import { placeIn, type TextRun } from './text-run.ts';

const CRITIC =
  /\{\+\+[^]{0,200}?\+\+\}|\{--[^]{0,200}?--\}|\{~~[^]{0,200}?~~\}|\{>>[^]{0,200}?<<\}|\{==[^]{0,200}?==\}/g;

/** Finds CriticMarkup in a run. */
export function* scanCriticMarkup(run: TextRun): Generator<LeftoverFact> {
  for (const match of run.text.matchAll(CRITIC)) {
    const place = placeIn(run, match.index, match[0].length);
    yield { kind: 'criticmarkup', text: match[0].slice(0, 60), span: place };
  }
}
