// Decides whose decoded facts, and texts with them, stay in memory: all of them in a manual of normal size, those of the last few
// documents in a large one.

/** What can hold decoded facts, and let them go. */
export interface FactsHolder {
  forget(): void;
}

/**
 * Not "the first thousand of a large one": V8 would see objects of one kind survive and from then on make all of
 * their kind long-lived. Going through 50,000 documents took three times as long and twice the memory that way.
 */
const MOST_DOCUMENTS = 1000;
/** Of documents: what is kept of them takes seven times as much, their texts included. */
const MOST_BYTES = 16 * 1024 * 1024;
/**
 * A rule looks at one document, and now and then at a target of its links. More would be carried through every collection of
 * garbage: with 64 a check of 10,000 documents ended with 148 MB of heap, with 8 it ends with 57.
 */
const LAST_FEW = 8;

export class KeptFacts {
  #room: number;
  // An array that is overwritten in turn, not a Map: what a Map has dropped can stay in memory until the next full
  // collection.
  readonly #lastFew: (FactsHolder | undefined)[] = Array.from({ length: LAST_FEW });
  #next = 0;

  constructor(documents: number) {
    this.#room = documents <= MOST_DOCUMENTS ? MOST_BYTES : 0;
  }

  /** Whether facts are kept for good at all. */
  get keepsAny(): boolean {
    return this.#room > 0;
  }

  /** Whether there is room to keep the facts of a document of this size for good. */
  keeps(size: number): boolean {
    if (size > this.#room) return false;
    this.#room -= size;
    return true;
  }

  /** Called when a holder has taken up facts of a document of this size. */
  admit(holder: FactsHolder, size: number): void {
    if (this.keeps(size)) return;
    this.#lastFew[this.#next]?.forget();
    this.#lastFew[this.#next] = holder;
    this.#next = (this.#next + 1) % LAST_FEW;
  }
}
