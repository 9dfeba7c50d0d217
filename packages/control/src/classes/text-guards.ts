// Guards over the running text of one line: which guard words, numbers, ids or strange characters a change touched.
import { once } from '@clausemark/manual';
import type { Token } from '../meaning/tokens.ts';
import { diffTokens } from '../redline/diff-tokens.ts';
import type { Guard } from './guard-hit.ts';
import { unitSymbols } from './guard-words.ts';
import { negatedWords } from './negated-words.ts';
import type { PhraseFinder, PhraseMatch } from './phrase-finder.ts';
import { plainWords } from './plain-words.ts';

export interface TextHit {
  readonly guard: Guard;
  readonly words: string;
}

interface Word {
  readonly word: string;
  readonly token: string;
  readonly changed: boolean;
}

const SPECIAL: Readonly<Record<Exclude<Token['kind'], 'text'>, Guard>> = {
  target: 'link-target',
  image: 'image',
  code: 'code',
  strike: 'strike',
  html: 'html',
  note: 'footnote',
};
const strangePattern = once(
  () =>
    /[\u00A0\u00AD\u061C\u2000-\u200F\u2028-\u202F\u205F-\u206F\u3000\uFE00-\uFE0F\uFEFF\uFF00-\uFFEF\u{1D400}-\u{1D7FF}\u{E0000}-\u{E007F}\p{Cc}\p{Co}]/u,
);
const otherScriptPattern = once(() => /[^\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}Ωμ]/u);

/** What a change of one line touched, and how many words it changed. Empty runs stand for a line that is new or gone. */
export function textGuards(base: readonly Token[], head: readonly Token[], finder: PhraseFinder): [TextHit[], number] {
  const changes = diffTokens(base, head);
  const touched = changes.filter(({ op }) => op !== 'same').flatMap(({ tokens }) => tokens);
  const sides = (['removed', 'added'] as const).map((op) =>
    changes.flatMap((change) =>
      change.op === 'same' || change.op === op ? wordsOf(change.tokens, change.op === op) : [],
    ),
  ) as [Word[], Word[]];
  const hits = [
    ...touched.flatMap((token) => tokenHit(token) ?? []),
    ...sides.flatMap((words, side) => [...unitHits(words), ...nameHits(words, sides[1 - side] ?? [])]),
    ...negationHits(sides),
    ...phraseHits(sides, finder),
    ...orderHits(base, head, finder),
  ];
  const count = (op: 'removed' | 'added'): number =>
    changes.filter((change) => change.op === op).reduce((sum, { tokens }) => sum + tokens.length, 0);
  return [hits, Math.max(count('removed'), count('added'))];
}

function wordsOf(tokens: readonly Token[], changed: boolean): Word[] {
  const texts = tokens.filter(({ kind }) => kind === 'text' || kind === 'strike');
  return texts.flatMap(({ text }) => plainWords(text).map((word) => ({ word, token: text, changed })));
}

function tokenHit({ kind, text }: Token): TextHit | undefined {
  if (kind !== 'text') return { guard: SPECIAL[kind], words: text };
  if (strangePattern().test(text) || otherScriptPattern().test(text) || text.normalize('NFC') !== text)
    return { guard: 'character', words: text };
  if (/\d{4}-\d{2}|\d{1,2}[./]\d{1,2}[./]\d{2}/.test(text)) return { guard: 'date', words: text };
  if (/^\p{P}*\p{Lu}{2,}\d*[-_.][\p{Lu}\p{N}]/u.test(text)) return { guard: 'reference', words: text };
  // A number is one in Roman letters too.
  if (/\p{N}/u.test(text) || /^\p{P}*[IVXLC]{2,}\p{P}*$/u.test(text)) return { guard: 'digit', words: text };
  if (/[<>≤≥=±≠≈~+×÷√∞]|^[-–−/|]$/.test(text)) return { guard: 'comparator', words: text };
  return undefined;
}

/**
 * A word with several capital letters names a certificate, an authority, a standard; one capital letter a sort, a class, a step. At the
 * beginning of a sentence the letter may be an article. A comma behind a name changes no name.
 */
function nameHits(words: readonly Word[], others: readonly Word[]): TextHit[] {
  const kept = new Set(others.flatMap(({ token, changed }) => (changed ? [bare(token)] : [])));
  return words.flatMap(({ token, changed }, at) => {
    const name = bare(token);
    const before = words[at - 1]?.token;
    const isBehind = before !== undefined && !/[.!?:]$/.test(before);
    const isName = /\p{Lu}[\p{L}\p{N}]*\p{Lu}/u.test(name) || (isBehind && /^\p{Lu}$/u.test(name));
    return changed && isName && !kept.has(name) ? [{ guard: 'reference', words: token }] : [];
  });
}

function bare(token: string): string {
  return token.replace(/^\p{P}+|\p{P}+$/gu, '');
}

function negationHits(sides: readonly [readonly Word[], readonly Word[]]): TextHit[] {
  const [removed, added] = sides.map((words) => words.flatMap(({ word, changed }) => (changed ? [word] : []))) as [
    string[],
    string[],
  ];
  return negatedWords(removed, added).map((words) => ({ guard: 'negation', words }));
}

/** `m` is a metre behind a number and a letter anywhere else; `in` is a word of three languages. */
function unitHits(words: readonly Word[]): TextHit[] {
  return words.flatMap(({ token, changed }, at) => {
    const symbol = token.replace(/[.,;:)\]]+$/, '');
    const behindNumber = /\p{N}$/u.test(words[at - 1]?.token ?? '');
    return changed && unitSymbols.has(symbol) && (behindNumber || (symbol.length > 1 && symbol !== 'in'))
      ? [{ guard: 'unit', words: token }]
      : [];
  });
}

/** A phrase is touched when one of its words changed, and when it is there on one side only: a word was put into it. */
function phraseHits(sides: readonly [readonly Word[], readonly Word[]], finder: PhraseFinder): TextHit[] {
  const found = sides.map((words) => finder.find(words.map(({ word }) => word))) as [PhraseMatch[], PhraseMatch[]];
  const changed = found.flatMap((matches, side) =>
    matches.filter(({ phrase, at }) => phrase.words.some((_, offset) => sides[side]?.[at + offset]?.changed === true)),
  );
  const names = found.map((matches) => matches.map(({ phrase }) => phrase.words.join(' ')));
  const broken = found.flatMap((matches, side) =>
    matches.filter(({ phrase }) => !evenly(phrase.words.join(' '), names, side)),
  );
  const phrases = new Set([...changed, ...broken].map(({ phrase }) => phrase));
  return [...phrases].map(({ guard, words }) => ({ guard, words: words.join(' ') }));
}

function evenly(name: string, names: readonly (readonly string[])[], side: number): boolean {
  const count = (list: readonly string[] | undefined): number => list?.filter((item) => item === name).length ?? 0;
  return count(names[side]) <= count(names[1 - side]);
}

/** A word that moved across others beside a guard word may turn what the guard word is about. */
function orderHits(base: readonly Token[], head: readonly Token[], finder: PhraseFinder): TextHit[] {
  const [before, after] = [base, head].map((tokens) => wordsOf(tokens, false).map(({ word }) => word)) as [
    string[],
    string[],
  ];
  if (finder.find(before).length === 0) return [];
  const plain = (words: readonly string[]): Token[] => words.map((text) => ({ kind: 'text', text }));
  const changes = diffTokens(plain(before), plain(after));
  const gone = new Set(
    changes.filter(({ op }) => op === 'removed').flatMap(({ tokens }) => tokens.map(({ text }) => text)),
  );
  const moved = changes
    .filter(({ op }) => op === 'added')
    .flatMap(({ tokens }) => tokens.filter(({ text }) => gone.has(text)));
  return moved.map(({ text }) => ({ guard: 'word-order', words: text }));
}
