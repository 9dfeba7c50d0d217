// Links that Markdown does not take for links, so that readers see how they are written: an address with a blank in it, a label that
// nothing defines, a wiki's double brackets. Linear on any input.
import { once } from '../once.ts';
import { eachMatch } from './each-match.ts';
import type { RawLinkFact } from './facts.ts';
import { placeIn, type TextRun } from './text-run.ts';

const ADDRESS = /!?\[[^[\]]{0,200}\]\((?:([^()\n]{1,300})\)|$)/g;
/** `row[i][j]` and `[0][1]` are no links. */
const LABEL = /!?(?<![\w\]\\])\[([^[\]]{2,200})\]\[([^[\]^\n]{0,100})\](?![[(])/g;
const wikiPattern = once(() => /!?\[\[(?=\p{L})([^[\]\n=]{2,120})\]\](?![[(])/gu);
/** A path, an anchor or a name of a file, as an address has; "f[x](a b)" has none. */
const PATHLIKE = /[/#]|\.[A-Za-z0-9]{2,5}(?=$|[\s"'#?])/;
/** Written by a program, or waiting to be: a placeholder already. */
const TEMPLATE = /\{\{|\{%|<%/;
const namePattern = once(() => /\p{L}\p{L}/u);
const KEPT = 80;

/** Adds what was meant as a link in a run that holds a bracket. */
export function scanRawLinks(run: TextRun, facts: RawLinkFact[]): void {
  const { text } = run;
  if (text.includes('](')) {
    eachMatch(ADDRESS, text, ({ 0: found, 1: address, index }) => {
      if (address === undefined ? isBeforeWebAddress(run) : PATHLIKE.test(address) && !TEMPLATE.test(address))
        add(run, 'address', index, found, facts);
    });
  }
  if (text.includes('][')) {
    eachMatch(LABEL, text, ({ 0: found, 1: shown = '', index }) => {
      if (namePattern().test(shown)) add(run, 'label', index, found, facts);
    });
  }
  if (text.includes('[['))
    eachMatch(wikiPattern(), text, ({ 0: found, index }) => add(run, 'wiki', index, found, facts));
}

/** `[form](https://example.com/F 841.pdf)`: what begins like an address of the web is a link by itself, in a run of its own. */
function isBeforeWebAddress({ file, end }: TextRun): boolean {
  return /^https?:/.test(file.slice(end, end + 6));
}

/** Whoever writes a backslash before a bracket wants it to be seen. */
function add(run: TextRun, kind: RawLinkFact['kind'], index: number, found: string, facts: RawLinkFact[]): void {
  const place = placeIn(run, index, found.length);
  if (found.endsWith('(')) found = run.file.slice(place.start, place.start + KEPT).replace(/[)\n\r][\s\S]*$/, ')');
  const escaped = run.file[place.start - 1] === '\\' || /\\[[\]()!]/.test(run.file.slice(place.start, place.end));
  if (!escaped) facts.push({ kind, text: found.replace(/\s+/g, ' ').slice(0, KEPT), span: place });
}
