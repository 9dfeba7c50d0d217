// What a search says of itself, for readers of screens and for everyone: how much was found, and for which words.
import type { Passages } from './passages.ts';
import type { SearchAnswer } from './search-engine.ts';
import { speaker } from './speaker.ts';

/** `passages`: those shown; `looking` while they are looked for; undefined where texts cannot be searched. */
export function searchStatus(answer: SearchAnswer, passages: Passages | 'looking' | undefined): string {
  const { jump, documents, clauses, onlySome, corrected, otherWords } = answer;
  const also = [corrected, ...otherWords].filter((words) => words !== '').join(', ');
  const count = (jump === undefined ? 0 : 1) + documents.length + clauses.length;
  const { shown, more } = typeof passages === 'object' ? passages : { shown: [], more: false };
  const inText = shown.length;
  if (passages === 'looking' && count === 0) return speaker.say('client.search.looking');
  const unsearched = passages === undefined ? [speaker.say('client.search.not-in-text')] : [];
  if (count + inText === 0) return [speaker.say('client.search.nothing'), ...unsearched].join(' ');
  const found = [
    ...(count === 0 ? [] : [speaker.say('client.search.found', { count })]),
    ...(onlySome ? [speaker.say('client.search.not-all')] : []),
    ...(inText === 0
      ? []
      : [speaker.say(more ? 'client.search.first-passages' : 'client.search.passages', { count: inText })]),
    ...(also === '' || documents.length === 0 ? [] : [speaker.say('client.search.also-for', { words: also })]),
  ].join(', ');
  return [found, ...unsearched].join('. ');
}
