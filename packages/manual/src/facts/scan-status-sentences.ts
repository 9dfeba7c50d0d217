// Sentences above the first section that say of the document itself that it does not count: "This document is obsolete."
import { span, type Span } from '../text/span.ts';
import { eachMatch } from './each-match.ts';
import type { LeftoverFact } from './facts.ts';

/** No head of a document is longer. */
const MOST = 3000;

/** What ends in a number, or a link to another document: "superseded by later versions" is said of every paper copy. */
const TARGET = /(?:\[[^\]\n]{1,80}\]\([^)\n]{1,120}\)|[^.!?\n]{0,60}\d[\w./-]{0,20})/.source;
/** Only what says "this": "Obsolete documents are removed" is a rule about others. */
const STATEMENTS = [
  /this (?:controlled )?(?:document|procedure|process|(?:work )?instruction|form|policy|manual|page|version|revision|issue|sop) (?:is|was|has been) (?:now |hereby )?(?:(?:a |still a |only a )(?:preliminary )?draft|obsolete|superseded|withdrawn|cancelled|no longer (?:valid|in force|in use))(?:,? and (?:(?:must|shall|may|should) (?:not|no longer) be used|(?:is|was|has been) (?:superseded|replaced|withdrawn)))?/,
  /dies(?:es|e|er) (?:dokument|verfahren|(?:arbeits|verfahrens)?anweisung|formular|handbuch|richtlinie|version|revision|fassung|prozess|seite) (?:ist|wurde) (?:nicht mehr g\u00fcltig|ung\u00fcltig|veraltet|obsolet|zur\u00fcckgezogen|ersetzt|au\u00dfer kraft(?: gesetzt)?|(?:nur |noch )?ein entwurf)/,
  /ce(?:tte)? (?:document|proc\u00e9dure|instruction|formulaire|manuel|version) (?:est|a \u00e9t\u00e9) (?:p\u00e9rim\u00e9e?|obsol\u00e8te|remplac\u00e9e?|annul\u00e9e?|retir\u00e9e?|un brouillon|un projet)/,
  /est[ea] (?:documento|procedimiento|instrucci\u00f3n|formulario|manual|versi\u00f3n) (?:es|est\u00e1|fue|ha sido) (?:obsolet[oa]|anulad[oa]|retirad[oa]|sustituid[oa]|reemplazad[oa]|un borrador)/,
].map(({ source }) => source);
/** Each of them holds one of these. A search for plain words takes a tenth of the time. */
const WORDS =
  /draft|obsol|superseded|withdrawn|cancelled|no longer|nicht mehr|ung\u00fcltig|veraltet|ckgezogen|ersetzt|er kraft|entwurf|p\u00e9rim|remplac|annul|retir|brouillon|projet|anulad|sustituid|reemplazad|borrador/i;
const PREPOSITION = '(?:by|since|as of|durch|seit|ab|am|par|depuis|por|desde)';
/** What may stand before and behind it on its line. */
const BEFORE =
  /^[ \t>]{0,8}(?:#{1,6}[ \t]+)?[*_]{0,3}(?:(?:note|notice|warning|caution|attention|important|hinweis|achtung)[*_]{0,3}:[*_]{0,3}[ \t]{1,3})?[*_]{0,3}/
    .source;
const AFTER =
  /(?:[.!;:]? (?:do not use|see|use|refer to)\b[^\n]{0,120}|[.!]{0,3}[*_]{0,3}[.!]?)[ \t]{0,8}(?:#{1,6})?[ \t]{0,8}\r?$/
    .source;
const SENTENCE = new RegExp(`${BEFORE}((?:${STATEMENTS.join('|')})(?: ${PREPOSITION} ${TARGET})?)${AFTER}`, 'gim');

/** Finds such sentences that are the beginning of a paragraph, a quote or a heading, outside of code. */
export function scanStatusSentences(text: string, bodyStart: number, code: readonly Span[]): LeftoverFact[] {
  const facts: LeftoverFact[] = [];
  const head = headOf(text, bodyStart);
  if (!WORDS.test(head)) return facts;
  eachMatch(SENTENCE, head, ({ 0: line, 1: sentence = '', index }) => {
    if (!beginsBlock(head.slice(0, index)) || goesOn(line, head.slice(index + line.length))) return;
    const start = bodyStart + index + line.indexOf(sentence);
    if (code.some((block) => block.start <= start && start < block.end)) return;
    facts.push({ kind: 'watermark', text: sentence, span: span(start, start + sentence.length) });
  });
  return facts;
}

/** The body up to its first section, whose heading may be the sentence. */
function headOf(text: string, bodyStart: number): string {
  const section = text.indexOf('\n##', bodyStart);
  const end = section === -1 ? -1 : text.indexOf('\n', section + 1);
  return text.slice(bodyStart, Math.min(end === -1 ? text.length : end, bodyStart + MOST));
}

/** "The stamp says:" may stand on the line before. */
function beginsBlock(before: string): boolean {
  const lines = before.replace(/\r?\n$/, '');
  const last = lines.slice(lines.lastIndexOf('\n') + 1).trimEnd();
  return /^[ \t>]*(?:$|#|\[!)/.test(last);
}

/** "This document is obsolete" and on the next line "as soon as a newer one is published". */
function goesOn(line: string, after: string): boolean {
  return !/^[ \t>]*#|[.!][*_]{0,3}\s*$/.test(line) && /^\r?\n[ \t>]*[^\s>]/.test(after);
}
