// Whether a line was reworded or something was put into it: a sentence that is new or gone, several words more or fewer, one part in place of
// another. Counts words and ends of sentences only, so it holds in every language.
import { once, spelledAlike } from '@clausemark/manual';
import type { Token } from '../meaning/tokens.ts';
import { diffTokens, type TokenChange } from '../redline/diff-tokens.ts';
import type { TextHit } from './text-guards.ts';

/** Words that may come or go at one place: an article, a preposition with it. */
const MOST_PUT_IN = 2;
/** Words that may stand for others at one place. */
const MOST_REPLACED = 4;
/** A sentence that keeps less than this share of its words is another sentence. */
const LEAST_KEPT = 0.5;

const endPattern = once(() => /[.!?…;。！？；][\p{Pe}\p{Pf}"'*_]*$/u);

/** @param base tokens of a line that stands on both sides */
export function passageGuards(base: readonly Token[], head: readonly Token[]): TextHit[] {
  const changes = diffTokens(base, head);
  const places = placesOf(changes);
  const [before, after] = [sentencesOf(changes, 'removed'), sentencesOf(changes, 'added')];
  const hits = [...places.flatMap(clauseHit), ...[...before, ...after].flatMap(sentenceHit)];
  if (hits.length > 0 || before.length === after.length || wordsIn(before) === wordsIn(after)) return hits;
  // Parts hide. Parts are not mixed: each of them keeps half of its words, and there is one more.
  return [{ guard: 'sentence', words: head.map(({ text }) => text).join(' ') }];
}

interface Place {
  readonly removed: readonly Token[];
  readonly added: readonly Token[];
}

/** What was taken out and put in without a kept word between them. */
function placesOf(changes: readonly TokenChange[]): Place[] {
  const places: { removed: Token[]; added: Token[] }[] = [];
  let isOpen = false;
  for (const { op, tokens } of changes) {
    if (op === 'same') isOpen = false;
    else {
      if (!isOpen) places.push({ removed: [], added: [] });
      isOpen = true;
      places.at(-1)?.[op].push(...tokens);
    }
  }
  return places;
}

function clauseHit({ removed, added }: Place): TextHit[] {
  const [gone, come] = [removed, added].map((tokens) => tokens.filter(isWord)) as [Token[], Token[]];
  const more = Math.abs(gone.length - come.length);
  const other = isSpelling(gone, come) ? 0 : Math.max(gone.length, come.length);
  if (more <= MOST_PUT_IN && other <= MOST_REPLACED) return [];
  const longer = come.length >= gone.length ? come : gone;
  return [{ guard: 'clause', words: longer.map(({ text }) => text).join(' ') }];
}

interface Word {
  readonly token: Token;
  readonly kept: boolean;
}

type Sentence = readonly Word[];

/** The sentences of one side, with the words that stand on the other side too. One that is only spelled otherwise is kept. */
function sentencesOf(changes: readonly TokenChange[], side: 'removed' | 'added'): Sentence[] {
  const slips = spellings(changes);
  const sentences: Sentence[] = [];
  let words: Word[] = [];
  const close = (): void => {
    if (words.length > 0) sentences.push(words);
    words = [];
  };
  for (const { op, tokens } of changes) {
    if (op !== 'same' && op !== side) continue;
    for (const token of tokens) {
      if (isWord(token)) words.push({ token, kept: op === 'same' || slips.has(token) });
      if (endPattern().test(token.text)) close();
    }
  }
  close();
  return sentences;
}

function sentenceHit(words: Sentence): TextHit[] {
  const kept = words.filter((word) => word.kept).length;
  if (kept / words.length >= LEAST_KEPT) return [];
  return [{ guard: 'sentence', words: words.map(({ token }) => token.text).join(' ') }];
}

function wordsIn(sentences: readonly Sentence[]): number {
  return sentences.reduce((sum, words) => sum + words.length, 0);
}

/** Words that stand on the other side with another spelling. */
function spellings(changes: readonly TokenChange[]): ReadonlySet<Token> {
  return new Set(
    placesOf(changes).flatMap(({ removed, added }) => (isSpelling(removed, added) ? [...removed, ...added] : [])),
  );
}

function isSpelling(removed: readonly Token[], added: readonly Token[]): boolean {
  return removed.length === added.length && removed.every(({ text }, at) => spelledAlike(text, added[at]?.text ?? ''));
}

function isWord({ text }: Token): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}
