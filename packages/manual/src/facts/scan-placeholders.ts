// What a writer left to be filled in: TBD, [insert name], DD.MM.YYYY, ____, {{ template }}, lorem ipsum. Linear on any input.
import { eachMatch } from './each-match.ts';
import type { PlaceholderFact } from './facts.ts';
import { placeIn, type TextRun } from './text-run.ts';
import { SIGN } from './run-signs.ts';

const PLACEHOLDER =
  /(?<![\w-])(?:TBD|TBA|TBC|TODO|FIXME|XXX+)(?![\w-])|\?{3,}|(?<![\w-])(?:DD|MM|TT|JJ)[./-](?:MM|DD|TT)[./-](?:YY|YYYY|JJJJ|AAAA)(?![\w-])|(?<![\w-])YYYY-MM-DD(?![\w-])|\b\d{4}-(?:\d\d-_{1,2}|_{2}-_{2}|\d\d-XX|XX-XX)|_{4,}|\blorem ipsum\b|\{\{[^}\n]{0,80}\}\}|<%[^%\n]{0,80}%>/gi;
const BRACKET = /\[([^[\]\n]{2,400})\](?![([:])/g;
const PROMPT =
  /^(?:(?:insert|state|define|describe|enter|specify|list|add|your|provide|name|names|date|company|organi[sz]ation|title|role|department|address|signature|version|effective date|document|person|position|x\.y|link|to be|e\.g\.|optional:)\b|.*\b(?:here|tbd|name|date|number)$)/i;
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

const WORD_BEHIND = /^\s+\p{Ll}/u;

/** Finds placeholders in a run whose signs are known. A bracket inside another placeholder is part of it. */
export function scanPlaceholders(run: TextRun, signs: number): readonly FoundPlaceholder[] {
  const words = mayHold(run.text, signs);
  const brackets = (signs & SIGN.bracket) !== 0;
  return words || brackets ? find(run, words, brackets) : NONE;
}

/** "todo" in lower case is a Spanish word and an English noun; with a colon it waits. */
function isWord(text: string, match: RegExpExecArray): boolean {
  const [found] = match;
  return found === 'todo' && text[match.index + found.length] !== ':';
}

function find(run: TextRun, words: boolean, brackets: boolean): FoundPlaceholder[] {
  const found: FoundPlaceholder[] = [];
  const add = (kind: PlaceholderFact['kind'], index: number, text: string) => {
    const place = placeIn(run, index, text.length);
    if (found.some(({ fact }) => fact.span.start <= place.start && fact.span.end >= place.end)) return;
    const waits = text !== 'Todo' || !WORD_BEHIND.test(run.text.slice(index + text.length, index + text.length + 8));
    found.push({ fact: { kind, text: text.slice(0, KEPT), span: place, section: run.section }, text, waits });
  };
  if (words) {
    eachMatch(PLACEHOLDER, run.text, (match) => {
      if (!isWord(run.text, match)) add(kindOf(match[0]), match.index, match[0]);
    });
  }
  if (brackets) {
    eachMatch(BRACKET, run.text, (match) => {
      if (PROMPT.test((match[1] ?? '').trim())) add('bracket', match.index, match[0]);
    });
    eachMatch(FOOTNOTE, run.text, (match) => add('footnote', match.index, match[0]));
  }
  return found;
}

function mayHold(text: string, signs: number): boolean {
  if ((signs & SIGN.placeholder) !== 0) return true;
  if ((signs & SIGN.underscore) !== 0 && text.includes('____')) return true;
  if ((signs & SIGN.brace) !== 0 && text.includes('{{')) return true;
  return (signs & SIGN.mark) !== 0 && (text.includes('???') || text.includes('<%'));
}

function kindOf(text: string): PlaceholderFact['kind'] {
  if (text.startsWith('_')) return 'blank';
  if (/^[{<]/.test(text)) return 'template';
  if (/^lorem/i.test(text)) return 'lorem';
  return /^\d|YYYY|[./-](?:YY|JJ|AA)/i.test(text) ? 'date' : 'word';
}
