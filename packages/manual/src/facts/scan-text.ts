// What one run of visible text names: ids, clause numbers, placeholders, CriticMarkup. Regular expressions here are linear on any input.
import { span } from '../text/span.ts';
import type { ClauseMentionFact, LeftoverFact, MentionFact, PlaceholderFact } from './facts.ts';

const ID = /(?<![\w./-])[A-Z][A-Za-z0-9]{0,15}(?:[-_.][A-Za-z0-9]{1,24}){1,6}(?![\w/-])/g;
const REVISION_AFTER = /^,?\s{0,3}\(?(?:Rev(?:ision)?\.?|Issue|Version)\s{0,2}([A-Z]{1,2}|\d{1,3}(?:\.\d{1,3})?)\b/;
const NUMBER = /(?<![\w.@#/:-])\d{1,2}(?:\.\d{1,2}){1,3}(?![\w%]|[.-]\d)/g;
const STANDARD =
  /\b(?:ISO|AS|EN|IA|IATF|JIS ?Q|BS|DIN)(?:[ /-](?:IEC|TS|EN|ISO|AS))*[ /-]?\d{4,5}(?:-\d)?(?:[A-D](?![a-z])|\s?Rev\.? ?[A-D])?(?::\d{4})?/g;
const CLAUSE_CUE = /(?:\bclauses?|\bcl\.|§{1,2}|\bKlausel|\barticles?|\bcl\u00e1usula)\s{0,2}$/i;
const SECTION_CUE =
  /(?:\bsections?|\bsec\.|\bsteps?|\bfigure|\btable|\bappendix|\bannex|\brev(?:ision)?\.?|\bversion|\bv|\bAbschnitt|\bKapitel)\s{0,2}$/i;
const PLACEHOLDER =
  /(?<![\w-])(?:TBD|TBA|TBC|TODO|FIXME|XXX+)(?![\w-])|\?{3,}|(?<![\w-])(?:DD|MM|TT|JJ)[./-](?:MM|DD|TT)[./-](?:YY|YYYY|JJJJ|AAAA)(?![\w-])|(?<![\w-])YYYY-MM-DD(?![\w-])|\b\d{4}-(?:\d\d-_{1,2}|_{2}-_{2}|\d\d-XX|XX-XX)|_{4,}|\blorem ipsum\b|\{\{[^}\n]{0,80}\}\}|<%[^%\n]{0,80}%>/gi;
const BRACKET = /\[([^[\]\n]{2,400})\](?![([:])/g;
const PROMPT =
  /^(?:(?:insert|state|define|describe|enter|specify|list|add|your|provide|name|names|date|company|organi[sz]ation|title|role|department|address|signature|version|effective date|document|person|position|x\.y|link|to be|e\.g\.|optional:)\b|.*\b(?:here|tbd|name|date|number)$)/i;
const CRITIC =
  /\{\+\+[^]{0,200}?\+\+\}|\{--[^]{0,200}?--\}|\{~~[^]{0,200}?~~\}|\{>>[^]{0,200}?<<\}|\{==[^]{0,200}?==\}/g;
const DIGIT = /\d/;

export interface TextRun {
  /** Visible characters; when they equal the source, offsets are exact, else the whole run is the span. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly place: MentionFact['place'];
  /** Slug of the heading above. */
  readonly section: string;
  /** True when the run is the first text of a heading, cell, paragraph or list item. */
  readonly first: boolean;
}

export class TextScanner {
  readonly mentions: MentionFact[] = [];
  readonly clauseMentions: ClauseMentionFact[] = [];
  readonly placeholders: PlaceholderFact[] = [];
  readonly leftovers: LeftoverFact[] = [];
  /** Standard named earlier in the same block. */
  #standard: string | undefined;

  startBlock(): void {
    this.#standard = undefined;
  }

  scan(run: TextRun): void {
    if (run.text.includes('-') || run.text.includes('_') || run.text.includes('.')) this.#scanIds(run);
    if (run.place === 'code') return;
    if (DIGIT.test(run.text)) this.#scanClauses(run);
    this.#scanPlaceholders(run);
    if (run.text.includes('{')) this.#scanCritic(run);
  }

  #scanIds(run: TextRun): void {
    for (const match of run.text.matchAll(ID)) {
      const id = match[0].replace(/\.+$/, '');
      if (!DIGIT.test(id.slice(1))) continue;
      const following = lineRest(run.text, match.index + id.length);
      const revision = REVISION_AFTER.exec(following)?.[1];
      const fact: MentionFact = { id, span: this.#place(run, match.index, id.length), place: run.place, following };
      this.mentions.push(revision === undefined ? fact : { ...fact, revision });
    }
  }

  #scanClauses(run: TextRun): void {
    if (run.place === 'code') return;
    const standards = [...run.text.matchAll(STANDARD)];
    for (const match of run.text.matchAll(NUMBER)) {
      const before = run.text.slice(Math.max(0, match.index - 48), match.index);
      const named = standards.findLast((item) => item.index < match.index)?.[0] ?? this.#standard;
      const cue = cueOf(before, run.first && run.text.slice(0, match.index).trim() === '');
      if (cue === 'none') continue;
      const end = match.index + match[0].length;
      const following = lineRest(run.text, end);
      const fact = {
        number: match[0],
        span: this.#place(run, match.index, match[0].length),
        place: run.place,
        cue,
        following,
        followingSpan: this.#place(run, end, following.length),
      } as const;
      this.clauseMentions.push(named === undefined ? fact : { ...fact, standard: named });
    }
    this.#standard = standards.at(-1)?.[0] ?? this.#standard;
  }

  #scanPlaceholders(run: TextRun): void {
    if (run.place === 'link') return;
    for (const match of run.text.matchAll(PLACEHOLDER)) this.#placeholder(run, kindOf(match[0]), match.index, match[0]);
    if (!run.text.includes('[')) return;
    for (const match of run.text.matchAll(BRACKET)) {
      if (PROMPT.test((match[1] ?? '').trim())) this.#placeholder(run, 'bracket', match.index, match[0]);
    }
  }

  #placeholder(run: TextRun, kind: PlaceholderFact['kind'], index: number, text: string): void {
    const place = this.#place(run, index, text.length);
    if (this.placeholders.some((known) => known.span.start <= place.start && known.span.end >= place.end)) return;
    this.placeholders.push({ kind, text: text.slice(0, 80), span: place, section: run.section });
  }

  #scanCritic(run: TextRun): void {
    for (const match of run.text.matchAll(CRITIC)) {
      this.leftovers.push({
        kind: 'criticmarkup',
        text: match[0].slice(0, 60),
        span: this.#place(run, match.index, match[0].length),
      });
    }
  }

  #place(run: TextRun, index: number, length: number): { readonly start: number; readonly end: number } {
    const exact = run.end - run.start === run.text.length;
    return exact ? span(run.start + index, run.start + index + length) : span(run.start, run.end);
  }
}

function cueOf(before: string, first: boolean): ClauseMentionFact['cue'] {
  if (CLAUSE_CUE.test(before)) return 'clause';
  if (SECTION_CUE.test(before)) return 'section';
  if (first) return 'start';
  const standard = [...before.matchAll(STANDARD)].at(-1);
  if (standard !== undefined && /^[\s:,(§-]{0,4}$/.test(before.slice(standard.index + standard[0].length)))
    return 'standard';
  return /(?:\bclauses?|§)\s?(?:[\d.]+(?:,| and| &|;|\s[-\u2013])\s?)+$/i.test(before) ? 'clause' : 'none';
}

function kindOf(text: string): PlaceholderFact['kind'] {
  if (/^_/.test(text)) return 'blank';
  if (/^[{<]/.test(text)) return 'template';
  if (/^lorem/i.test(text)) return 'lorem';
  return /^\d|YYYY|[./-](?:YY|JJ|AA)/i.test(text) ? 'date' : 'word';
}

function lineRest(text: string, from: number): string {
  const end = text.indexOf('\n', from);
  return text.slice(from, Math.min(end === -1 ? text.length : end, from + 80)).trimEnd();
}
