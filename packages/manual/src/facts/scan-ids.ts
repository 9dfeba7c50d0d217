// Id-shaped words such as QP-841 in a run of visible text, with the revision cited behind them. Linear on any input.
import type { MentionFact } from './facts.ts';
import { lineRest, placeIn, type TextRun } from './text-run.ts';

const ID = /(?<![\w./-])[A-Z][A-Za-z0-9]{0,15}(?:[-_.][A-Za-z0-9]{1,24}){1,6}(?![\w/-])/g;
const REVISION_AFTER = /^,?\s{0,3}\(?(?:Rev(?:ision)?\.?|Issue|Version)\s{0,2}([A-Z]{1,2}|\d{1,3}(?:\.\d{1,3})?)\b/;
const DIGIT = /\d/;

/** Finds the ids a run mentions. */
export function* scanIds(run: TextRun): Generator<MentionFact> {
  for (const match of run.text.matchAll(ID)) {
    const id = match[0];
    if (!DIGIT.test(id)) continue;
    const following = lineRest(run.text, match.index + id.length);
    const revision = REVISION_AFTER.exec(following)?.[1];
    const fact: MentionFact = { id, span: placeIn(run, match.index, id.length), place: run.place, following };
    yield revision === undefined ? fact : { ...fact, revision };
  }
}
