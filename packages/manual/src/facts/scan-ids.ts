// Id-shaped words such as QP-841 in a run of visible text, with the revision cited behind them. Linear on any input.
import { eachMatch } from './each-match.ts';
import type { MentionFact } from './facts.ts';
import { lineRest, placeIn, type TextRun } from './text-run.ts';

const ID = /[A-Z][A-Za-z0-9]{0,15}(?:[-_.][A-Za-z0-9]{1,24}){1,6}/.source;
/** One, or several with strokes between them: "QP-841/QP-842". What has anything else beside a stroke is a path. */
const IDS = new RegExp(`(?<![\\w./-])${ID}(?:/${ID}){0,8}(?![\\w/-])`, 'g');
const REVISION_AFTER = /^,?\s{0,3}\(?(?:Rev(?:ision)?\.?|Issue|Version)\s{0,2}([A-Z]{1,2}|\d{1,3}(?:\.\d{1,3})?)\b/;
const DIGIT = /\d/;

/**
 * Adds the ids a run mentions.
 *
 * @param text of the run, with plain hyphens
 */
export function scanIds(run: TextRun, text: string, mentions: MentionFact[]): void {
  eachMatch(IDS, text, ({ 0: ids, index }) => {
    const parts = ids.split('/');
    // "Q-Drive/QP-999" is a path.
    if (!parts.every((id) => DIGIT.test(id))) return;
    let at = index;
    for (const id of parts) {
      mentions.push(mention(run, id, at));
      at += id.length + 1;
    }
  });
}

function mention(run: TextRun, id: string, index: number): MentionFact {
  const following = lineRest(run.text, index + id.length);
  const revision = REVISION_AFTER.exec(following)?.[1];
  const fact: MentionFact = { id, span: placeIn(run, index, id.length), place: run.place, following };
  return revision === undefined ? fact : { ...fact, revision };
}
