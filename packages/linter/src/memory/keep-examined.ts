// Collects, while documents are examined, what the next check may rest on.
import type { Depth, Manual, ManualDocument, Seen } from '@clausemark/manual';
import type { CoverageClaim } from '@clausemark/standards';
import { namingsOf } from '../document/role-uses.ts';
import type { Examined, Examinations, KeptClaim, KeptRole } from './memory.ts';

/** Who looks at more documents than that is examined again rather than remembered. */
const MOST_SEEN = 1000;

export class ExaminedDocuments {
  readonly #documents: (Examined | null)[] = [];
  readonly #contents: string[] = [];
  readonly #claims: Numbered<KeptClaim>;
  readonly #roles: Numbered<KeptRole>;
  readonly #places: ReadonlyMap<ManualDocument, number>;

  /** @param before what was kept earlier under the same circumstances: its numbers stay good */
  constructor(manual: Manual, before: Examinations | undefined) {
    this.#claims = new Numbered(before?.claims ?? []);
    this.#roles = new Numbered(before?.roles ?? []);
    this.#places = new Map(manual.documents.map((document, index) => [document, index]));
  }

  /** The next document in the order of the manual. */
  add({ contentId }: ManualDocument, examined: Examined | null): void {
    this.#contents.push(contentId ?? '');
    this.#documents.push(contentId === undefined ? null : examined);
  }

  /** What a document in which nothing was found states, and what that rests on; `null` where that cannot be told. */
  describe(document: ManualDocument, claims: readonly CoverageClaim[], seen: Seen): Examined | null {
    if (seen.everything || seen.documents.size > MOST_SEEN) return null;
    const places = (wanted: Depth): number[] =>
      [...seen.documents].flatMap(([other, depth]) => (depth === wanted ? [this.#places.get(other) ?? -1] : []));
    return {
      claims: claims.map(({ documentId: _, ...claim }) => this.#claims.numberOf(claim)),
      roles: namingsOf(document).map(({ field, role }) => this.#roles.numberOf({ field, role })),
      faces: places('face'),
      contents: places('content'),
    };
  }

  /** Whether keeping it would change what was kept. */
  differsFrom(before: Examinations): boolean {
    return this.#contents.some(
      (content, index) => content !== before.contents[index] || this.#documents[index] !== before.documents[index],
    );
  }

  all(): Examinations {
    const [contents, documents] = [this.#contents, this.#documents];
    return { contents, documents, claims: this.#claims.values, roles: this.#roles.values };
  }
}

/** Values by number, equal ones once. */
class Numbered<Value> {
  readonly values: Value[];
  readonly #numbers: Map<string, number>;

  constructor(values: readonly Value[]) {
    this.values = [...values];
    this.#numbers = new Map(values.map((value, index) => [JSON.stringify(value), index]));
  }

  numberOf(value: Value): number {
    const key = JSON.stringify(value);
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    this.values.push(value);
    this.#numbers.set(key, this.values.length - 1);
    return this.values.length - 1;
  }
}
