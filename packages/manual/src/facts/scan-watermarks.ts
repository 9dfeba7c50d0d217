// Lines that say nothing but a status: a DRAFT left over from before the release, an OBSOLETE typed across the page.
import { span, type Span } from '../text/span.ts';
import { eachMatch } from './each-match.ts';
import type { LeftoverFact } from './facts.ts';

const WATERMARK =
  /^[ \t>]{0,8}[*_]{0,3}((?:PRELIMINARY )?DRAFT|ENTWURF|BROUILLON|PROJET|BORRADOR|OBSOLETE|WITHDRAWN|SUPERSEDED|UNG\u00dcLTIG|P\u00c9RIM\u00c9|OBSOLETO)(?:[ \t]*(?:[-\u2013\u2014(:][ \t]*)?(?:NOT FOR USE|DO NOT USE|FOR REVIEW|FOR COMMENT|subject to [^\n]{0,60}|not for use|do not use|not approved)[^\n]{0,20})?[*_).!]{0,4}[ \t]*\r?$/gm;

const WORDS = /DRAFT|ENTWURF|BROUILLON|PROJET|BORRADOR|OBSOLETE|WITHDRAWN|SUPERSEDED|UNG\u00dcLTIG|P\u00c9RIM\u00c9/;

/** Finds such lines in the body, outside of code. */
export function scanWatermarks(text: string, bodyStart: number, code: readonly Span[]): LeftoverFact[] {
  const facts: LeftoverFact[] = [];
  const body = text.slice(bodyStart);
  // A search for plain words skips ahead; one for beginnings of lines looks at every character.
  if (!WORDS.test(body)) return facts;
  eachMatch(WATERMARK, body, ({ 0: line, 1: word = '', index }) => {
    const start = bodyStart + index + line.indexOf(word);
    if (code.some((block) => block.start <= start && start < block.end)) return;
    facts.push({ kind: 'watermark', text: word, span: span(start, start + word.length) });
  });
  return facts;
}
