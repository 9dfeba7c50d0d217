// Puts findings of one rule at one place together, as when a clause list of seventy has no document yet.
import type { Finding } from '@clausemark/linter';

/** Fewer are shown one by one: each has its own way to be mended. */
const FEWEST = 4;

/** Runs of findings in their order. A run longer than one has the same rule, message, level and place throughout. */
export function foldFindings(findings: readonly Finding[]): (readonly Finding[])[] {
  const runs: Finding[][] = [];
  for (const finding of findings) {
    const run = runs.at(-1);
    if (run?.[0] !== undefined && isAlike(run[0], finding)) run.push(finding);
    else runs.push([finding]);
  }
  return runs.flatMap((run) => (run.length >= FEWEST ? [run] : run.map((finding) => [finding])));
}

function isAlike(a: Finding, b: Finding): boolean {
  return (
    a.code === b.code &&
    a.message === b.message &&
    a.severity === b.severity &&
    a.location.path === b.location.path &&
    a.location.span.start === b.location.span.start
  );
}
