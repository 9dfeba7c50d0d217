// Titles as people cite them: when a cited title and a registered one say the same.
import { similarity } from '../text/nearest.ts';

const KINDS = new Set([
  'procedure',
  'form',
  'policy',
  'register',
  'record',
  'instruction',
  'log',
  'manual',
  'template',
  'sop',
  'process',
  'work',
  'document',
  'list',
  'the',
  'a',
  'an',
  'of',
  'for',
]);

/** True when the cited words are the title, a part of it, or the title with a word such as "procedure". */
export function citesTitle(cited: string, title: string): boolean {
  const [short, long] = [words(cited), words(title)];
  const [a, b] = [` ${short.join(' ')} `, ` ${long.join(' ')} `];
  if (b.includes(a)) return true;
  const significant = (list: readonly string[]): string => list.filter((word) => !KINDS.has(word)).join(' ');
  const [core, registered] = [significant(short), significant(long)];
  return core !== '' && ` ${registered} `.includes(` ${core} `);
}

/** True when the cited words look like a title at all and like this one: a capital first, and much in common. */
export function resemblesTitle(cited: string, title: string): boolean {
  return beginsTitle(cited) && similarity(start(cited), start(title)) > 0.4;
}

/** A title begins with a capital or a digit. */
export function beginsTitle(cited: string): boolean {
  return /^[\p{Lu}\p{N}]/u.test(cited);
}

/** Enough to compare by; comparing long texts letter by letter would take long. */
function start(text: string): string {
  return words(text.slice(0, 200)).join(' ');
}

function words(text: string): string[] {
  const plain = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/&/g, ' and ')
    .replace(/isation/g, 'ization');
  return plain.match(/[\p{L}\p{N}]+/gu) ?? [];
}
