// Headings with what stands below them: words that count, the extent of the section, and whether it only denies.
import { createSlugger } from '../slug.ts';
import type { Span } from '../text/span.ts';
import type { HeadingFact, PlaceholderFact } from './facts.ts';

const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}'\u2019.,/&-]*/gu;
const ASCII_WORD = /[A-Za-z0-9][A-Za-z0-9'.,/&-]*/g;
const DENIAL =
  /\b(?:(?:do|does|did|shall|will)\s?(?:not|n['\u2019]t)\s(?:yet\s|currently\s)?(?:address|cover|apply|implement|answer|deal with|meet)|not\s(?:applicable|applied|addressed|covered|implemented|answered|relevant|in\s(?:scope|use))|n\/a|nicht\s(?:anwendbar|zutreffend)|non\sapplicable|no\saplica(?:ble)?)\b/i;
/** A longer section that denies one thing says other things too. */
const MAX_DENIAL_WORDS = 25;

interface OpenSection {
  readonly depth: HeadingFact['depth'];
  readonly text: string;
  readonly slug: string;
  readonly span: Span;
  end: number;
  words: number;
  totalWords: number;
  opening: string;
}

export class SectionCounter {
  /** While true nothing is counted: headings and header rows are prompts, not content. */
  muted = false;
  readonly #slug = createSlugger();
  readonly #all: OpenSection[] = [];
  readonly #open: OpenSection[] = [];
  readonly #end: number;
  #words = 0;

  constructor(end: number) {
    this.#end = end;
  }

  get slug(): string {
    return this.#open.at(-1)?.slug ?? '';
  }

  open(depth: HeadingFact['depth'], text: string, place: Span): void {
    while ((this.#open.at(-1)?.depth ?? 0) >= depth) {
      const closed = this.#open.pop();
      if (closed !== undefined) closed.end = place.start;
    }
    const section = {
      depth,
      text,
      slug: this.#slug(text),
      span: place,
      end: this.#end,
      words: 0,
      totalWords: 0,
      opening: '',
    };
    this.#all.push(section);
    this.#open.push(section);
  }

  add(text: string, _place: Span): void {
    if (this.muted) return;
    const count = countWords(text);
    if (count === 0) return;
    this.#words += count;
    const current = this.#open.at(-1);
    if (current !== undefined) current.words += count;
    for (const section of this.#open) {
      section.totalWords += count;
      if (section.opening.length < 200) section.opening = `${section.opening} ${text}`.trim().slice(0, 300);
    }
  }

  /** The headings, with words of placeholders taken off again. */
  finish(placeholders: readonly PlaceholderFact[]): { readonly headings: HeadingFact[]; readonly words: number } {
    for (const item of placeholders) this.#subtract(item);
    return { headings: this.#all.map(toFact), words: this.#words };
  }

  #subtract(item: PlaceholderFact): void {
    const count = countWords(item.text);
    const own = this.#all.findLast((section) => section.span.start <= item.span.start && item.span.start < section.end);
    if (own !== undefined) own.words = Math.max(0, own.words - count);
    for (const section of this.#all) {
      if (section.span.start <= item.span.start && item.span.start < section.end)
        section.totalWords = Math.max(0, section.totalWords - count);
    }
  }
}

function toFact(section: OpenSection): HeadingFact {
  const { depth, text, slug, span, end, words, totalWords } = section;
  const denies = totalWords <= MAX_DENIAL_WORDS && DENIAL.test(section.opening);
  const opening = totalWords <= 6 ? section.opening.slice(0, 60) : '';
  return { depth, text, slug, span, end, words, totalWords, denies, opening };
}

function countWords(text: string): number {
  const ascii = /^[\x00-\x7f]*$/.test(text);
  return (text.match(ascii ? ASCII_WORD : WORD) ?? []).length;
}
