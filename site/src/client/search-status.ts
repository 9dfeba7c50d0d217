// What a search says of itself, for readers of screens and for everyone: how much was found, and for which words.
import type { SearchAnswer } from './search-engine.ts';
import { speaker } from './speaker.ts';

/** `passages`: how many; `looking` while they are looked for; undefined where texts cannot be searched. */
export function searchStatus(answer: SearchAnswer, passages: number | 'looking' | undefined): string {
  const { jump, documents, clauses, onlySome, corrected } = answer;
  const count = (jump === undefined ? 0 : 1) + documents.length + clauses.length;
  const inText = typeof passages === 'number' ? passages : 0;
  if (passages === 'looking' && count === 0) return speaker.say('client.search.looking');
  const unsearched = passages === undefined ? [speaker.say('client.search.not-in-text')] : [];
  if (count + inText === 0) return [speaker.say('client.search.nothing'), ...unsearched].join(' ');
  const found = [
    ...(count === 0 ? [] : [speaker.say('client.search.found', { count })]),
    ...(onlySome ? [speaker.say('client.search.not-all')] : []),
    ...(inText === 0 ? [] : [speaker.say('client.search.passages', { count: inText })]),
    ...(corrected === '' || documents.length === 0
      ? []
      : [speaker.say('client.search.also-for', { words: corrected })]),
  ].join(', ');
  return [found, ...unsearched].join('. ');
}
