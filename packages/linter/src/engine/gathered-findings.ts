// Gathers what rules find, document by document. Most of it is handed over while it is young: what is kept for long is moved by the
// garbage collector again and again. What could have to do with findings elsewhere waits until all rules have run.
import type { Manual, ManualDocument } from '@clausemark/manual';
import type { Found } from './found.ts';

/** Findings handed over together, so that the texts of their documents can be fetched together. */
const AT_ONCE = 500;

export class GatheredFindings {
  /** Takes up what is found in the document that is examined. */
  readonly found: Found[] = [];
  readonly #manual: Manual;
  readonly #take: (found: readonly Found[]) => void;
  /** Of documents whose text is to be fetched. */
  #ready: Found[] = [];
  /** In the order in which it was found. */
  readonly #rest: Found[] = [];

  constructor(manual: Manual, take: (found: readonly Found[]) => void) {
    this.#manual = manual;
    this.#take = take;
  }

  /** A document has been examined. */
  end(document: ManualDocument): void {
    if (this.found.length === 0) return;
    const isAlone = hasOwnName(this.#manual, document);
    const isKnown = (item: Found): boolean => isAlone && isOfDocument(item, document);
    const known = this.found.filter(isKnown);
    for (const item of this.found) if (!isKnown(item)) this.#rest.push(item);
    this.found.length = 0;
    if (this.#manual.isAtHand(document.path)) return this.#take(known);
    for (const item of known) this.#ready.push(item);
    if (this.#ready.length < AT_ONCE) return;
    this.#take(this.#ready);
    this.#ready = [];
  }

  /** What was not handed over. */
  rest(): readonly Found[] {
    return [...this.#rest, ...this.#ready];
  }
}

/** Rules about the manual find more in a document while others are examined; findings of one rule in one place are numbered in order. */
function isOfDocument({ setting, raw }: Found, { path }: ManualDocument): boolean {
  return setting.rule.scope === 'document' && raw.location.path === path;
}

/** Whether no finding in another file can have the fingerprint of one in this document. */
function hasOwnName({ byId, files }: Manual, { id, path }: ManualDocument): boolean {
  return id === undefined ? !byId.has(path) : byId.get(id)?.length === 1 && !files.has(id);
}
