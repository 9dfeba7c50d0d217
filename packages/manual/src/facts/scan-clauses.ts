// Numbers of the form 8.4.1 in a run of visible text, with the words before them that tell whether they are clauses.
import { eachMatch } from './each-match.ts';
import type { ClauseMentionFact } from './facts.ts';
import { lineRest, placeIn, type TextRun } from './text-run.ts';

const NUMBER = /(?<![\w.@#/:-])\d{1,2}(?:\.\d{1,2}){1,3}(?![\w%]|[.-]\d)/g;
const STANDARD =
  /\b(?:ISO|AS|EN|IA|IATF|JIS ?Q|BS|DIN)(?:[ /-](?:IEC|TS|EN|ISO|AS)){0,4}[ /-]?\d{4,5}(?:-\d)?(?:[A-D](?![a-z])|\s?Rev\.? ?[A-D])?(?::\d{4}|\s?:\s?(?:19|20)\d\d\b)?/g;
const CLAUSE_CUE = /(?:\bclauses?|\bcl\.|§{1,2}|\bKlauseln?|\barticles?|\bcl\u00e1usulas?)\s{0,2}$/i;
const SECTION_CUE =
  /(?:\bsections?|\bsec\.|\bsteps?|\bfigure|\btable|\bappendix|\bannex|\brev(?:ision)?\.?|\bversion|\bv|\bAbschnitt|\bKapitel)\s{0,2}$/i;
const CLAUSE_LIST = /(?:\bclauses?|§)\s?(?:[\d.]+(?:,| and| &|;|\s[-\u2013])\s?)+$/i;
/** What may stand between a standard and its clause: "AS9120B, 8.4", "EN 9120:2018, Abschnitt 8.4". */
const GAP =
  /^[\s:,(§-]{0,4}(?:(?:sections?|sec\.|chapters?|paragraphs?|paragraphes?|paras?\.?|Abschnitte?|Abschn\.|Kapitel|Kap\.|Ziffern?|Ziff\.|Punkte?|Nummer|Nr\.|chapitres?|points?|apartados?|secci[oó]n|secciones|cap[ií]tulos?|numerales|numeral|puntos?|requirements?)\s{0,2})?$/i;
const WIDEST_GAP = 24;
/** "clause 7.4.1 of AS9120": named behind the number, and not the standard that was named before. */
const NAMED_BEHIND = new RegExp(
  `^(?:(?:,|;|,? and| &| or| und| oder| et| ou| y| o)\\s\\d[\\d.]{0,10}){0,8}(?:\\s\\([^()]{1,60}\\))?\\s(?:of|der|des|von|du|de la|de|del)\\s(?:the\\s|la\\s|norme\\s|norma\\s|Norm\\s)?(${STANDARD.source})`,
);
/** "AS9120, section 7.4 of this manual" cites the manual. */
const OF_ANOTHER =
  /^[\d.,\s]*\s(?:of|in|above|below|dieser|dieses|diesem|der|des|im|oben|unten|du|de|del|ci-dessus|ci-dessous)\b/i;
/** Characters before a number that can be its cue. */
const REACH = 48;

/** Finds clause numbers run by run, remembering the standard that was named last. */
export class ClauseScanner {
  readonly mentions: ClauseMentionFact[] = [];
  /** Standard named earlier in the same block. */
  #standard: string | undefined;

  /** Forgets the standard: a new paragraph, cell or list item begins. */
  startBlock(): void {
    this.#standard = undefined;
  }

  /**
   * Looks into a run.
   *
   * @param named it may name a standard
   * @param numbered it may hold a number
   */
  scan(run: TextRun, named: boolean, numbered: boolean): void {
    const standards: RegExpExecArray[] = [];
    if (named) eachMatch(STANDARD, run.text, (match) => standards.push(match));
    if (numbered) this.#numbers(run, standards);
    this.#standard = nameOf(standards.at(-1)?.[0]) ?? this.#standard;
  }

  #numbers(run: TextRun, standards: readonly RegExpExecArray[]): void {
    let passed = 0;
    eachMatch(NUMBER, run.text, ({ 0: number, index }) => {
      while ((standards[passed]?.index ?? run.text.length) < index) this.#standard = nameOf(standards[passed++]?.[0]);
      const behind = standards.length > passed ? namedBehind(run.text, index + number.length) : undefined;
      const fact = this.#mention(run, number, index, standards[passed - 1], behind);
      if (fact !== undefined) this.mentions.push(fact);
    });
  }

  #mention(
    run: TextRun,
    number: string,
    index: number,
    named: RegExpExecArray | undefined,
    behind: string | undefined,
  ): ClauseMentionFact | undefined {
    if (run.place === 'code') return undefined;
    const before = run.text.slice(Math.max(0, index - REACH), index);
    const end = index + number.length;
    const follows = named !== undefined && followsStandard(run.text, named.index + named[0].length, index, end);
    const first = run.first && index <= REACH && before.trim() === '';
    const cue = cueOf(before, first, follows, behind !== undefined);
    if (cue === 'none') return undefined;
    const following = lineRest(run.text, end);
    const followingSpan = placeIn(run, end, following.length);
    const fact = { number, span: placeIn(run, index, number.length), place: run.place, cue, following, followingSpan };
    const standard = behind ?? this.#standard;
    return standard === undefined ? fact : { ...fact, standard };
  }
}

/** "EN 9120 : 2018" is EN 9120:2018. */
function nameOf(name: string | undefined): string | undefined {
  return name?.replace(/\s?:\s?/, ':');
}

function namedBehind(text: string, end: number): string | undefined {
  return nameOf(NAMED_BEHIND.exec(lineRest(text, end))?.[1]);
}

function followsStandard(text: string, from: number, index: number, end: number): boolean {
  if (index - from > WIDEST_GAP) return false;
  const gap = text.slice(from, index);
  return GAP.test(gap) && !(/\p{L}/u.test(gap) && OF_ANOTHER.test(lineRest(text, end)));
}

function cueOf(before: string, first: boolean, follows: boolean, precedes: boolean): ClauseMentionFact['cue'] {
  if (CLAUSE_CUE.test(before)) return 'clause';
  if (follows) return 'standard';
  if (SECTION_CUE.test(before)) return 'section';
  if (precedes) return 'standard';
  if (first) return 'start';
  return CLAUSE_LIST.test(before) ? 'clause' : 'none';
}
