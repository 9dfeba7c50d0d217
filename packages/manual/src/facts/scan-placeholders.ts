// What a writer left to be filled in: TBD, [insert name], DD.MM.YYYY, ____, {{ template }}, lorem ipsum; and what Word left. Linear on any
// input.
import { once } from '../once.ts';
import { eachMatch } from './each-match.ts';
import type { Span } from '../text/span.ts';
import type { PlaceholderFact } from './facts.ts';
import { placeIn, type TextRun } from './text-run.ts';
import { SIGN } from './run-signs.ts';
import { within } from './within.ts';
import { isSmallPrompt, isWordPrompt, WORD_ERROR, WORD_PROMPT } from './word-debris.ts';

/** One search for all of them: a run is gone through once. */
const PLACEHOLDER = anyOf([
  /(?<![\w-])(?:TBD|TBA|TBC|TODO|FIXME|XXX+)(?![\w-])|\?{3,}|(?<![\w-])T\.B\.[ACD](?![\w-])\.?/,
  /(?<![\w-])(?:DD|MM|TT|JJ)[./-](?:MM|DD|TT)[./-](?:YY|YYYY|JJJJ|AAAA)(?![\w-])|(?<![\w-])YYYY-MM-DD(?![\w-])/,
  /\b\d{4}-(?:\d\d-_{1,2}|_{2}-_{2}|\d\d-XX|XX-XX)/,
  // 20XX, 202X, 20__. Not the number of a record, as in NC-20XX-001, the next edition of a standard, as in ISO 9001:20XX, or a kind of alloys.
  /(?<![\w/:-])(?:(?:XX|__|\d\d?)(?<mark>[./-])(?:XX|__|\d\d?)\k<mark>)?20(?:XX|[23]X|_{2,3})(?:[./-](?:XX|__)[./-](?:XX|__))?(?![\w/-]|\.\w|\s(?:series|alloys?)\b)/,
  /_{4,}|\blorem ipsum\b|\{\{[^}\n]{0,80}\}\}|<%[^%\n]{0,80}%>/,
  WORD_ERROR,
  WORD_PROMPT,
]);
/** Not `[[Page]]`, the link of a wiki: that is a link that leads nowhere. */
const BRACKET = /(?<!\[)\[([^[\]\n]{2,400})\](?![([:])/g;
const PROMPT =
  /^(?:(?:insert|state|define|describe|enter|specify|list|add|your|provide|name|names|date|company|organi[sz]ation|title|role|department|address|signature|version|effective date|document|person|position|x\.y|link|to be|e\.g\.|optional:)\b|.*\b(?:here|tbd|name|date|number)$)/i;
/** `[TBD]` is found as the word it holds. */
const WORD = /^TBD$/i;
/** A call of a footnote that exists is no text any more. */
const FOOTNOTE = /\[\^[^\s[\]^]{1,40}\](?![(:])/g;
const KEPT = 80;
const NONE: readonly FoundPlaceholder[] = [];

export interface FoundPlaceholder {
  readonly fact: PlaceholderFact;
  /** The whole placeholder; the fact keeps its beginning. */
  readonly text: string;
  /** The section waits for it. "Todo el personal" may be Spanish: whoever knows the language decides. */
  readonly waits: boolean;
}

const wordBehindPattern = once(() => /^\s+\p{Ll}/u);

/** Finds placeholders in a run whose signs are known. A bracket inside another placeholder is part of it. */
export function scanPlaceholders(run: TextRun, signs: number): readonly FoundPlaceholder[] {
  const words = mayHold(run.text, signs);
  const brackets = (signs & SIGN.bracket) !== 0;
  return words || brackets ? find(run, words, brackets) : NONE;
}

/** "todo" in lower case is a Spanish word and an English noun; with a colon it waits. */
function isWord(text: string, match: RegExpExecArray): boolean {
  const [found] = match;
  if (isSmallPrompt(found)) return true;
  return found === 'todo' && text[match.index + found.length] !== ':';
}

type Kind = PlaceholderFact['kind'];

function find(run: TextRun, words: boolean, brackets: boolean): FoundPlaceholder[] {
  const passes: FoundPlaceholder[][] = [];
  /** One is all of the run, as far as anybody can tell. */
  let whole = false;
  const pass = (pattern: RegExp, kindIn: (match: RegExpExecArray) => Kind | undefined): void => {
    const isWithin = passes.map((found) => within(found.map(({ fact }) => fact.span)));
    const found: FoundPlaceholder[] = [];
    eachMatch(pattern, run.text, (match) => {
      const kind = whole ? undefined : kindIn(match);
      if (kind === undefined) return;
      const [text] = match;
      const place = placeIn(run, match.index, text.length);
      const isWhole = place.start === run.start && place.end === run.end;
      if (!isWhole && isWithin.some((holds) => holds(place))) return;
      whole = isWhole;
      found.push(placeholder(run, kind, match.index, text, place));
    });
    passes.push(found);
  };
  if (words) pass(PLACEHOLDER, (match) => (isWord(run.text, match) ? undefined : kindOf(match[0])));
  if (brackets) {
    pass(BRACKET, ([, inner = '']) => (PROMPT.test(inner.trim()) && !WORD.test(inner.trim()) ? 'bracket' : undefined));
    pass(FOOTNOTE, () => 'footnote');
  }
  return passes.flat();
}

function placeholder(run: TextRun, kind: Kind, index: number, text: string, span: Span): FoundPlaceholder {
  const behind = index + text.length;
  const waits = text !== 'Todo' || !wordBehindPattern().test(run.text.slice(behind, behind + 8));
  return { fact: { kind, text: text.slice(0, KEPT), span, section: run.section }, text, waits };
}

function mayHold(text: string, signs: number): boolean {
  if ((signs & SIGN.placeholder) !== 0) return true;
  if ((signs & SIGN.underscore) !== 0 && (text.includes('____') || text.includes('20__'))) return true;
  if ((signs & SIGN.brace) !== 0 && text.includes('{{')) return true;
  return (signs & SIGN.mark) !== 0 && (text.includes('???') || text.includes('<%'));
}

function kindOf(text: string): Kind {
  if (text.startsWith('_')) return 'blank';
  if (/^[{<]/.test(text)) return 'template';
  if (/^lorem/i.test(text)) return 'lorem';
  if (isWordPrompt(text)) return 'prompt';
  return /^\d|YYYY|20XX|[./-](?:YY|JJ|AA)/i.test(text) ? 'date' : 'word';
}

function anyOf(patterns: readonly RegExp[]): RegExp {
  return new RegExp(patterns.map(({ source }) => source).join('|'), 'gi');
}
