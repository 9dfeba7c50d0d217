// Collects, while documents are examined, what the next check may rest on.
import type { Manual, ManualDocument, Seen } from '@clausemark/manual';
import type { ClaimKind, CoverageClaim } from '@clausemark/standards';
import { namingsOf, type Named } from '../document/role-uses.ts';
import type { Examinations, Others, Statements } from './memory.ts';
import { Numbered } from './numbered.ts';

/** Who looks at more documents than that is examined again rather than remembered. */
const MOST_SEEN = 1000;
/** Of the documents. So few are examined again in each run, until there are more, sooner than what is known of all is written. */
const FEW = 0.005;
const NOBODY: Others = [[], [], []];

/** What a document states and refers to, what the result rests on, and the rules that found something. */
interface Examined {
  readonly claims: readonly CoverageClaim[];
  readonly targets: readonly ManualDocument[];
  readonly seen: Seen;
  readonly again: readonly string[];
}

export class ExaminedDocuments {
  readonly #manual: Manual;
  readonly #before: Examinations | undefined;
  readonly #statements: (Statements | 0)[] = [];
  readonly #others = new Map<number, Others>();
  readonly #claims: Numbered<ClaimKind>;
  readonly #roles: Numbered<Named>;
  #known: readonly Others[] | undefined;
  #places: ReadonlyMap<ManualDocument, number> | undefined;

  /** @param before what was kept earlier under the same circumstances: its numbers stay good */
  constructor(manual: Manual, before: Examinations | undefined) {
    this.#manual = manual;
    this.#before = before;
    this.#claims = new Numbered(before?.claims ?? [], claimKey);
    this.#roles = new Numbered(before?.roles ?? [], roleKey);
  }

  /** The next document is as it was. */
  addKnown(statements: Statements): void {
    this.#statements.push(statements);
  }

  /** What the result of the next document rests on cannot be told. */
  addUnknown(): void {
    this.#others.set(this.#statements.length, NOBODY);
    this.#statements.push(0);
  }

  /** The next document was examined. What the result rests on may be more than can be told. */
  addExamined(document: ManualDocument, { claims, targets, seen, again }: Examined): void {
    const { documents, everything } = seen;
    if (everything || documents.size > MOST_SEEN || document.contentId === undefined) return this.addUnknown();
    const [faces, contents]: [number[], number[]] = [[], []];
    for (const [other, depth] of documents) (depth === 'face' ? faces : contents).push(this.#placeOf(other));
    const to = targets.map((other) => this.#placeOf(other));
    this.#others.set(this.#statements.length, [faces, contents, to]);
    const stated = [
      claims.map((claim) => this.#claims.numberOf(claim, keptClaim)),
      namingsOf(document).map((naming) => this.#roles.numberOf(naming, keptRole)),
    ] as const;
    this.#statements.push(again.length === 0 ? stated : [...stated, again]);
  }

  /** The documents that the one at a place refers to; undefined where that is not known. */
  targetsOf(index: number): readonly number[] | undefined {
    if (this.#statements[index] === 0) return undefined;
    return (this.#others.get(index) ?? this.#othersBefore()[index])?.[2];
  }

  /** What to keep; undefined when that would change next to nothing. */
  news(): Examinations | undefined {
    const before = this.#before;
    const contents = this.#manual.documents.map(({ contentId }) => contentId ?? '');
    const statements = this.#statements;
    const isOld = (index: number): boolean =>
      contents[index] === before?.contents[index] && statements[index] === before?.statements[index];
    if (before?.contents.length === contents.length) {
      const news = contents.reduce((count, _, index) => (isOld(index) ? count : count + 1), 0);
      if (news <= contents.length * FEW) return undefined;
    }
    const known = this.#othersBefore();
    const others = statements.map((_, index) => this.#others.get(index) ?? known[index] ?? NOBODY);
    return {
      contents,
      statements,
      others: JSON.stringify(others),
      claims: this.#claims.values,
      roles: this.#roles.values,
    };
  }

  #othersBefore(): readonly Others[] {
    const before = this.#before;
    this.#known ??= before === undefined ? [] : (JSON.parse(before.others) as readonly Others[]);
    return this.#known;
  }

  #placeOf(document: ManualDocument): number {
    this.#places ??= new Map(this.#manual.documents.map((item, index) => [item, index]));
    return this.#places.get(document) ?? -1;
  }
}

/** A claim that gains a property does not compile before it is kept as well. */
function keptClaim({ standard, clause, section, state, counts, reason }: ClaimKind): Required<ClaimKind> {
  return { standard, clause, section, state, counts, reason };
}

function claimKey({ standard, clause, section, state, counts, reason }: ClaimKind): string {
  const texts = `${standard}\0${clause}\0${state}\0${counts ? 1 : 0}`;
  return section === undefined && reason === undefined ? texts : `${texts}\0${written(section)}\0${written(reason)}`;
}

/** None is not the empty one. */
function written(text: string | undefined): string {
  return text === undefined ? '' : `${text.length}:${text}`;
}

function keptRole({ field, role }: Named): Named {
  return { field, role };
}

function roleKey({ field, role }: Named): string {
  return `${field}\0${role}`;
}
