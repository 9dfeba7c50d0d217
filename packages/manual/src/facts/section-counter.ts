// Headings with what stands below them: words that count, the extent of the section, and whether it only denies.
import { createSlugger } from '../slug.ts';
import type { Span } from '../text/span.ts';
import { countWords } from './count-words.ts';
import type { HeadingFact } from './facts.ts';
import { isWaitingText } from './waiting-text.ts';

const DENIAL =
  /\b(?:(?:do|does|did|shall|will) ?(?:not|n['\u2019]t) (?:yet |currently )?(?:address|cover|apply|implement|answer|deal with|meet)|not (?:applicable|applied|addressed|covered|implemented|answered|relevant|in (?:scope|use))|n\/a|intentionally (?:left )?blank|(?:to|will) be (?:determined|written|completed|defined|confirmed|added|described|decided)|coming soon|under construction|placeholder|not (?:yet )?(?:established|written|defined|available)|no (?:process|procedure) (?:exists|is)|written later|nicht (?:anwendbar|zutreffend)|non applicable|no aplica(?:ble)?)\b/i;
/** Blanks become spaces before the match: each `\s` in a pattern costs code for every blank there is, a millisecond in all. */
const BLANK = /\s/g;
/** All the section says. */
const NOTHING = /^(?:none|nothing|nil|pending|keine?|aucun|ninguno|entf\u00e4llt|sans objet|sin contenido)[.!]?$/i;
/** A longer section that denies one thing says other things too. */
const MAX_DENIAL_WORDS = 25;
/** The text of a section as short as this is kept. */
const MAX_SHOWN_WORDS = 6;
/** Visible text of a section that is looked at for a denial. */
const OPENING_WANTED = 200;
const OPENING_KEPT = 300;

interface OpenSection {
  readonly depth: HeadingFact['depth'];
  readonly text: string;
  readonly slug: string;
  readonly span: Span;
  end: number;
  words: number;
  /** Words counted before it, and when it ended. */
  readonly before: number;
  until: number;
  /** Which of the runs counted stand in it: from the first to before the last. */
  readonly firstRun: number;
  lastRun: number;
  /** A placeholder stands in it. */
  waits: boolean;
}

/** Counts words into the sections that are open while a document is walked in order. */
export class SectionCounter {
  /** While true nothing is counted: headings and header rows are prompts, not content. */
  muted = false;
  readonly #slug = createSlugger();
  readonly #all: OpenSection[] = [];
  readonly #open: OpenSection[] = [];
  /** The innermost that is open. */
  private own: OpenSection | undefined;
  readonly #end: number;
  readonly #textOf: (run: number) => string;
  readonly #runs: number[] = [];
  // Written for every run, so no #names: docs/performance.md, "What decides it".
  /** Words of visible text so far, under headings or not. */
  words = 0;
  /** Words of content so far: placeholders are taken off. */
  private counted = 0;

  /**
   * @param end offset of the end of the text, where the last sections end
   * @param textOf the text of a run that was counted; asked only for short sections
   */
  constructor(end: number, textOf: (run: number) => string) {
    this.#end = end;
    this.#textOf = textOf;
  }

  /** Slug of the section that is open, empty before the first heading. */
  get slug(): string {
    return this.own?.slug ?? '';
  }

  /** Begins a section and ends those of the same and of lower levels. */
  open(depth: HeadingFact['depth'], text: string, place: Span): void {
    while ((this.#open.at(-1)?.depth ?? 0) >= depth) {
      const closed = this.#open.pop();
      if (closed !== undefined) this.#close(closed, place.start);
    }
    const slug = this.#slug(text);
    const section = {
      depth,
      text,
      slug,
      span: place,
      end: 0,
      words: 0,
      before: this.counted,
      until: 0,
      firstRun: this.#runs.length,
      lastRun: 0,
      waits: false,
    };
    this.#all.push(section);
    this.#open.push(section);
    this.own = section;
  }

  /** Counts the words of a run of visible text. */
  add(words: number, run: number): void {
    if (this.muted || words === 0) return;
    this.words += words;
    this.#count(words);
    this.#runs.push(run);
  }

  /** Takes the words of a placeholder off the open sections again: they are no content. */
  takeOff(placeholder: string): void {
    if (this.muted) return;
    this.#count(-countWords(placeholder));
    for (const section of this.#open) section.waits = true;
  }

  /** The headings of the document. */
  finish(): HeadingFact[] {
    for (const section of this.#open) this.#close(section, this.#end);
    return this.#all.map((section) => this.#toFact(section));
  }

  #close(section: OpenSection, end: number): void {
    section.end = end;
    section.until = this.counted;
    section.lastRun = this.#runs.length;
  }

  #count(words: number): void {
    this.counted += words;
    if (this.own !== undefined) this.own.words += words;
  }

  #toFact(section: OpenSection): HeadingFact {
    const { depth, text, slug, span, end } = section;
    const words = Math.max(0, section.words);
    const totalWords = Math.max(0, section.until - section.before);
    const opening = totalWords <= MAX_DENIAL_WORDS ? this.#openingOf(section) : '';
    const plain = opening.replaceAll(BLANK, ' ');
    const denies =
      totalWords <= MAX_DENIAL_WORDS &&
      (section.waits || DENIAL.test(plain) || NOTHING.test(plain) || isWaitingText(plain));
    const shown = totalWords <= MAX_SHOWN_WORDS ? opening.slice(0, 60) : '';
    return { depth, text, slug, span, end, words, totalWords, denies, opening: shown };
  }

  /** The visible text a section begins with. */
  #openingOf({ firstRun, lastRun }: OpenSection): string {
    let opening = '';
    for (let index = firstRun; index < lastRun && opening.length < OPENING_WANTED; index += 1) {
      const text = this.#textOf(this.#runs[index] ?? 0).slice(0, OPENING_KEPT);
      opening = `${opening} ${text}`.trim().slice(0, OPENING_KEPT);
    }
    return opening;
  }
}
