// The standard that documents name while the configuration names none: what is proposed must be theirs.
import type { Manual, ManualDocument } from '@clausemark/manual';
import { STANDARD_NAME } from '../../claims/cited-clause-title.ts';
import type { Claim } from '../../claims/read-claims.ts';

/** Documents that are read for it: a manual speaks of its standard in each of them. */
const MOST_READ = 40;

/** As the claims name it, else as the texts of documents with claims do most often. */
export function mostNamed(manual: Manual, claims: readonly Claim[]): string | undefined {
  const claimed = claims.flatMap(({ problem }) =>
    problem?.kind === 'unknown-standard' && problem.name !== undefined ? [problem.name] : [],
  );
  return mostOf(claimed) ?? mostOf(namesIn(manual, claims));
}

function namesIn(manual: Manual, claims: readonly Claim[]): string[] {
  const documents = [...new Set<ManualDocument>(claims.map(({ document }) => document))].slice(0, MOST_READ);
  return documents.flatMap(({ path }) => manual.source(path)?.text.match(STANDARD_NAME) ?? []);
}

/** The first of those that stand there most often. */
function mostOf(names: readonly string[]): string | undefined {
  const counted = [...Map.groupBy(names, (name) => name)].toSorted(([, a], [, b]) => b.length - a.length);
  return counted[0]?.[0];
}
