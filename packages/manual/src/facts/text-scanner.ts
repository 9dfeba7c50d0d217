// What the visible text of a document names: ids, clause numbers, placeholders, CriticMarkup. Each scanner sees only runs it could find something in.
import type { ClauseMentionFact, LeftoverFact, MentionFact, PlaceholderFact, RawLinkFact } from './facts.ts';
import { hasOddHyphen, withPlainHyphens } from './plain-hyphens.ts';
import { ClauseScanner } from './scan-clauses.ts';
import { scanCriticMarkup } from './scan-critic-markup.ts';
import { scanIds } from './scan-ids.ts';
import { scanPlaceholders } from './scan-placeholders.ts';
import { scanRawLinks } from './scan-raw-links.ts';
import type { TextRun } from './text-run.ts';
import { SIGN } from './run-signs.ts';

const ID_SIGNS = SIGN.capital | SIGN.digit | SIGN.joined;
/** Joined by a hyphen beyond ASCII. */
const FOREIGN_ID_SIGNS = SIGN.capital | SIGN.digit | SIGN.foreign;
const STANDARD_SIGNS = SIGN.capital | SIGN.fourDigits;
const PLACEHOLDER_SIGNS = SIGN.placeholder | SIGN.underscore | SIGN.brace | SIGN.mark | SIGN.bracket;

/** Whether a run with these signs is worth scanning. */
export function mayHoldFacts(signs: number): boolean {
  return (
    (signs & (PLACEHOLDER_SIGNS | SIGN.number)) !== 0 ||
    (signs & ID_SIGNS) === ID_SIGNS ||
    (signs & STANDARD_SIGNS) === STANDARD_SIGNS
  );
}

/** Collects what the runs of one document name, in the order they are read. */
export class TextScanner {
  readonly mentions: MentionFact[] = [];
  readonly placeholders: PlaceholderFact[] = [];
  readonly leftovers: LeftoverFact[] = [];
  readonly rawLinks: RawLinkFact[] = [];
  readonly #clauses = new ClauseScanner();
  readonly #onPlaceholder: (text: string) => void;

  /** @param onPlaceholder is told the whole text of every placeholder */
  constructor(onPlaceholder: (text: string) => void) {
    this.#onPlaceholder = onPlaceholder;
  }

  get clauseMentions(): readonly ClauseMentionFact[] {
    return this.#clauses.mentions;
  }

  /** A new heading, paragraph, cell or list item begins. */
  startBlock(): void {
    this.#clauses.startBlock();
  }

  /**
   * Reads a run.
   *
   * @param signs what it holds
   */
  scan(run: TextRun, signs: number): void {
    const odd = (signs & FOREIGN_ID_SIGNS) === FOREIGN_ID_SIGNS && hasOddHyphen(run.text);
    if (odd || (signs & ID_SIGNS) === ID_SIGNS)
      scanIds(run, odd ? withPlainHyphens(run.text) : run.text, this.mentions);
    if (run.place === 'code') return;
    const named = (signs & STANDARD_SIGNS) === STANDARD_SIGNS;
    const numbered = (signs & SIGN.number) !== 0;
    if (named || numbered) this.#clauses.scan(run, named, numbered);
    if (run.place !== 'link' && (signs & PLACEHOLDER_SIGNS) !== 0) this.#placeholders(run, signs);
    if (run.place !== 'link' && (signs & SIGN.bracket) !== 0) scanRawLinks(run, this.rawLinks);
    if ((signs & SIGN.brace) !== 0) for (const fact of scanCriticMarkup(run)) this.leftovers.push(fact);
  }

  #placeholders(run: TextRun, signs: number): void {
    for (const { fact, text, waits } of scanPlaceholders(run, signs)) {
      this.placeholders.push(fact);
      if (waits) this.#onPlaceholder(text);
    }
  }
}
