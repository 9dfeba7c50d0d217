// What the visible text of a document names: ids, clause numbers, placeholders, CriticMarkup. Each scanner sees only runs it could find something in.
import type { ClauseMentionFact, LeftoverFact, MentionFact, PlaceholderFact } from './facts.ts';
import { ClauseScanner } from './scan-clauses.ts';
import { scanCriticMarkup } from './scan-critic-markup.ts';
import { scanIds } from './scan-ids.ts';
import { scanPlaceholders } from './scan-placeholders.ts';
import type { TextRun } from './text-run.ts';
import { SIGN, signsOf } from './text-signs.ts';

/** Collects what the runs of one document name, in the order they are read. */
export class TextScanner {
  readonly mentions: MentionFact[] = [];
  readonly placeholders: PlaceholderFact[] = [];
  readonly leftovers: LeftoverFact[] = [];
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

  /** Reads a run. */
  scan(run: TextRun): void {
    const signs = signsOf(run.text);
    const numbered = (signs & SIGN.digit) !== 0;
    const capital = (signs & SIGN.capital) !== 0;
    if (numbered && capital && (signs & (SIGN.hyphen | SIGN.underscore | SIGN.dot)) !== 0)
      for (const fact of scanIds(run)) this.mentions.push(fact);
    if (run.place === 'code') return;
    if (numbered && (capital || (signs & SIGN.dot) !== 0)) this.#clauses.scan(run);
    if (run.place !== 'link') this.#placeholders(run, signs);
    if ((signs & SIGN.brace) !== 0) for (const fact of scanCriticMarkup(run)) this.leftovers.push(fact);
  }

  #placeholders(run: TextRun, signs: number): void {
    for (const { fact, text } of scanPlaceholders(run, signs)) {
      this.placeholders.push(fact);
      this.#onPlaceholder(text);
    }
  }
}
