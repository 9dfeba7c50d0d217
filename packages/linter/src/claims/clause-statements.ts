// What each document says about clauses: its claims and exclusions. Read once for each document, while the rules go through the
// documents; of claims only what coverage counts is kept, because a large manual has more of them than memory.
import type { Manual, ManualDocument } from '@clausemark/manual';
import type { ClaimKind, CoverageClaim } from '@clausemark/standards';
import { readClaims, type Claim } from './read-claims.ts';
import { readExclusions, type Exclusion } from './read-exclusions.ts';
import type { ManualStandards } from './standards-model.ts';

/** Claims as places in a list of kinds. */
interface Recalled {
  readonly numbers: readonly number[];
  readonly kinds: readonly ClaimKind[];
}

export class ClauseStatements {
  readonly #standards: ManualStandards;
  readonly #today: string;
  readonly #targets = new Map<ManualDocument, readonly CoverageClaim[] | Recalled>();
  readonly #exclusions = new Map<ManualDocument, readonly Exclusion[]>();
  #last: { readonly document: ManualDocument; readonly claims: readonly Claim[] } | undefined;

  constructor(standards: ManualStandards, today: string) {
    this.#standards = standards;
    this.#today = today;
  }

  /** The claims of a document; several rules ask for those of one after the other. */
  claimsOf({ reads }: Manual, document: ManualDocument): readonly Claim[] {
    if (this.#last?.document === document) {
      reads.note(document, 'content');
      return this.#last.claims;
    }
    const claims = readClaims(document, this.#standards, this.#today);
    this.#last = { document, claims };
    if (this.#targets.has(document)) return claims;
    this.#targets.set(document, claims.length === 0 ? NOTHING : targetsIn(claims));
    const exclusions = readExclusions(document, this.#standards);
    if (exclusions.length > 0) this.#exclusions.set(document, exclusions);
    return claims;
  }

  /**
   * What a document is known to state about clauses; it has no exclusions.
   *
   * @param numbers places of its claims in a list of kinds
   */
  recall(document: ManualDocument, numbers: readonly number[], kinds: readonly ClaimKind[]): void {
    this.#targets.set(document, numbers.length === 0 ? NOTHING : { numbers, kinds });
  }

  targetsOf(manual: Manual, document: ManualDocument): readonly CoverageClaim[] {
    const targets = this.#of(manual, document);
    return 'kinds' in targets ? madeBy(document, targets) : targets;
  }

  /** What the documents claim, each kind at least once. */
  kindsOf(manual: Manual): readonly ClaimKind[] {
    const found = new Set<ClaimKind>();
    for (const document of manual.documents) {
      const targets = this.#of(manual, document);
      if ('kinds' in targets) {
        for (const number of targets.numbers) {
          const kind = targets.kinds[number];
          if (kind !== undefined) found.add(kind);
        }
      } else for (const claim of targets) found.add(claim);
    }
    return [...found];
  }

  #of(manual: Manual, document: ManualDocument): readonly CoverageClaim[] | Recalled {
    const known = this.#targets.get(document);
    if (known !== undefined) return known;
    this.claimsOf(manual, document);
    return this.#targets.get(document) ?? NOTHING;
  }

  exclusionsOf(manual: Manual, document: ManualDocument): readonly Exclusion[] {
    if (!this.#targets.has(document)) this.claimsOf(manual, document);
    return this.#exclusions.get(document) ?? [];
  }
}

const NOTHING: readonly never[] = [];

function targetsIn(claims: readonly Claim[]): readonly CoverageClaim[] {
  const found: CoverageClaim[] = [];
  for (const { targets } of claims) for (const target of targets) found.push(target);
  return found;
}

function madeBy({ id, path }: ManualDocument, { numbers, kinds }: Recalled): readonly CoverageClaim[] {
  const documentId = id ?? path;
  return numbers.flatMap((number) => {
    const kind = kinds[number];
    return kind === undefined ? [] : [{ ...kind, documentId }];
  });
}

const known = new WeakMap<ManualStandards, Map<string, ClauseStatements>>();

/** Kept for the lifetime of `standards`. */
export function clauseStatements(standards: ManualStandards, today: string): ClauseStatements {
  let days = known.get(standards);
  if (days === undefined) {
    days = new Map();
    known.set(standards, days);
  }
  let statements = days.get(today);
  if (statements === undefined) {
    statements = new ClauseStatements(standards, today);
    days.set(today, statements);
  }
  return statements;
}
