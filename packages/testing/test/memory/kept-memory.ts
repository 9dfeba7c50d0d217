// A memory in memory: what the folder of the cache is on a disk.
import type { Memory } from '@clausemark/linter';
import type { DocumentFace, DocumentFacts, Manual } from '@clausemark/manual';

export class KeptMemory implements Memory {
  readonly #kept = new Map<string, string>();
  readonly #facts = new Map<string, DocumentFacts>();
  readonly #faces = new Map<string, DocumentFace>();
  recalled = 0;

  /** Knows the contents of a manual from now on. */
  add({ documents }: Manual): void {
    for (const { contentId, facts, face } of documents) {
      if (contentId === undefined) continue;
      this.#facts.set(contentId, facts);
      this.#faces.set(contentId, face);
    }
  }

  recall(circumstances: string): unknown {
    const text = this.#kept.get(circumstances);
    if (text === undefined) return undefined;
    this.recalled += 1;
    return JSON.parse(text);
  }

  keep(circumstances: string, examinations: unknown): void {
    this.#kept.set(circumstances, JSON.stringify(examinations));
  }

  factsOf(contentId: string): DocumentFacts | undefined {
    return this.#facts.get(contentId);
  }

  faceOf(contentId: string): DocumentFace | undefined {
    return this.#faces.get(contentId);
  }
}
