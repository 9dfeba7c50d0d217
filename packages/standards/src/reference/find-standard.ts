// Duty: the standard that a reference names, or the default one, or what is wrong with the name.
import { distance } from 'fastest-levenshtein';
import type { Standard } from '../standard/standard.ts';
import type { ClauseReferenceProblem } from './clause-reference-problem.ts';
import type { Part } from './reference-parts.ts';
import type { ReferenceContext } from './reference-context.ts';

type Found = { readonly ok: true; readonly standard: Standard } | ({ readonly ok: false } & ClauseReferenceProblem);

/** `before` is where a missing name would be written. */
export function findStandard(named: Part | undefined, before: number, context: ReferenceContext): Found {
  const name = named?.text ?? context.defaultStandard;
  const standard = context.standards.find((candidate) => candidate.key === name);
  if (standard !== undefined) return { ok: true, standard };
  const at = named === undefined ? { start: before, end: before } : { start: named.start, end: named.end };
  const ending = named === undefined ? ':' : '';
  const [id = '', edition] = name?.split('@') ?? [];
  const editions = context.standards.filter((candidate) => candidate.id === id).map(({ key }) => key);
  if (editions.length > 0) {
    return { ok: false, kind: 'unknown-edition', id, edition, at, suggestions: editions.map((key) => key + ending) };
  }
  return {
    ok: false,
    kind: 'unknown-standard',
    name,
    at,
    suggestions: nearest(name, context).map((key) => key + ending),
  };
}

/** Keys by nearness to what was written; all of them if nothing was. */
function nearest(name: string | undefined, { standards }: ReferenceContext): readonly string[] {
  const keys = standards.map(({ key }) => key);
  if (name === undefined) return keys;
  if (name.length > 64) return [];
  return keys
    .map((key) => ({ key, far: distance(name.toLowerCase(), key.toLowerCase()) }))
    .filter(({ key, far }) => far <= key.length / 2)
    .sort((a, b) => a.far - b.far)
    .map(({ key }) => key);
}
