// The standards a manual answers to, with everything its documents claim about them. Computed once per check.
import type { Manual } from '@clausemark/manual';
import {
  builtInKeys,
  builtInStandard,
  coverage,
  createStandard,
  loadCatalogueSchema,
  type Coverage,
  type Standard,
  type CoverageClaims,
} from '@clausemark/standards';
import { clauseStatements } from './clause-statements.ts';
import type { Claim } from './read-claims.ts';
import type { Exclusion } from './read-exclusions.ts';
import { readPlanned, type Planned } from './read-planned.ts';
import type { ManualStandards } from './standards-model.ts';

export interface ManualCoverage {
  /** All claims, read when asked for: a rule takes those of one document from `clauseStatements`. */
  readonly claims: readonly Claim[];
  readonly exclusions: readonly Exclusion[];
  readonly planned: readonly Planned[];
  /** One per standard, in order. */
  readonly coverages: readonly Coverage[];
}

/** Loads the standards of a manual: the built-in ones it names and its own catalogues. */
export async function loadStandards(manual: Manual): Promise<ManualStandards> {
  const own: Standard[] = [];
  const brokenCatalogues: { path: string; where: string; message: string }[] = [];
  for (const [path, data] of manual.catalogues) {
    const catalogueSchema = await loadCatalogueSchema();
    const result = catalogueSchema.safeParse(data);
    const key = result.success ? `${result.data.id}@${result.data.edition}` : '';
    if (builtInKeys.some((known) => known === key)) {
      brokenCatalogues.push({ path, where: 'id', message: `${key} is built in; give your catalogue an id of its own` });
    } else if (result.success) own.push(createStandard(result.data));
    else
      for (const issue of result.error.issues)
        brokenCatalogues.push({ path, where: issue.path.join('/'), message: issue.message });
  }
  const all: Standard[] = [];
  const unknown: { key: string; index: number }[] = [];
  for (const [index, key] of manual.config.standards.entries()) {
    const standard = own.find((candidate) => candidate.key === key) ?? (await builtInStandard(key));
    if (standard === undefined) unknown.push({ key, index });
    else if (!all.includes(standard)) all.push(standard);
  }
  for (const standard of own) if (!all.includes(standard)) all.push(standard);
  return { all, defaultKey: all[0]?.key, unknown, brokenCatalogues };
}

const computed = new WeakMap<Manual, WeakMap<ManualStandards, Map<string, ManualCoverage>>>();

/** Claims, exclusions, planned clauses and coverage of a manual on a day. Kept for the lifetime of both. */
export function coverageOf(manual: Manual, standards: ManualStandards, today: string): ManualCoverage {
  manual.reads.noteEverything();
  const byStandards = computed.get(manual) ?? new WeakMap<ManualStandards, Map<string, ManualCoverage>>();
  computed.set(manual, byStandards);
  const days = byStandards.get(standards) ?? new Map<string, ManualCoverage>();
  byStandards.set(standards, days);
  const known = days.get(today);
  if (known !== undefined) return known;
  const statements = clauseStatements(standards, today);
  const claimed: CoverageClaims = {
    kinds: statements.kindsOf(manual),
    all: () => manual.documents.flatMap((document) => statements.targetsOf(manual, document)),
  };
  const exclusions = manual.documents.flatMap((document) => statements.exclusionsOf(manual, document));
  const planned = readPlanned(manual, standards);
  const coverages = standards.all.map((standard) =>
    coverage({
      standard,
      claims: claimed,
      exclusions: exclusions.flatMap((item) => item.declared),
      planned: planned.flatMap((item) => item.declared),
    }),
  );
  let claims: readonly Claim[] | undefined;
  const result: ManualCoverage = {
    get claims() {
      claims ??= manual.documents.flatMap((document) => statements.claimsOf(manual, document));
      return claims;
    },
    exclusions,
    planned,
    coverages,
  };
  days.set(today, result);
  return result;
}

export type { Claim };
