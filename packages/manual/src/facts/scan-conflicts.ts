// Merge conflict markers at the start of a line, wherever they stand: a committed conflict is two texts at once.
import { span } from '../text/span.ts';
import type { LeftoverFact } from './facts.ts';

const MARKER = /^(?:<{7}|>{7}|\|{7})(?: .*)?$|^={7}$/gm;

/** Finds conflict markers. A lone `=======` is a heading underline and counts only beside the others. */
export function scanConflicts(text: string): LeftoverFact[] {
  if (!text.includes('<<<<<<<') && !text.includes('>>>>>>>')) return [];
  const facts: LeftoverFact[] = [];
  for (const match of text.matchAll(MARKER)) {
    const place = span(match.index, match.index + match[0].trimEnd().length);
    facts.push({ kind: 'conflict', text: match[0].trimEnd().slice(0, 60), span: place });
  }
  return facts.some((fact) => fact.text.startsWith('<') || fact.text.startsWith('>')) ? facts : [];
}
