// Duty: read one clause reference: shape, standard, numbers, order, one after the other, stopping at the first problem.
import type { Clause } from '../schema/clause.ts';
import type { Standard } from '../standard/standard.ts';
import type { ClauseReferenceResult } from './clause-reference-result.ts';
import { findStandard } from './find-standard.ts';
import type { ReferenceContext } from './reference-context.ts';
import type { Part } from './reference-parts.ts';
import { resolveNumber } from './resolve-number.ts';
import { splitRange } from './split-range.ts';
import { splitReference } from './split-reference.ts';

/** As parseClauseReference, without suggestions for a text of the wrong shape. */
export function readReference(text: string, context: ReferenceContext): ClauseReferenceResult {
  const whole = { start: 0, end: text.length };
  if (text.trim() === '') return { ok: false, kind: 'empty', at: whole, suggestions: [] };
  const split = splitReference(text);
  if (split === undefined) return { ok: false, kind: 'syntax', at: whole, suggestions: [] };
  const found = findStandard(split.standard, split.body.start, context);
  if (!found.ok) return found;
  const [clause, last] = splitRange(split.body, found.standard) ?? [];
  if (clause === undefined) return { ok: false, kind: 'syntax', at: whole, suggestions: [] };

  const claimed = last === undefined ? one(found.standard, clause) : several(found.standard, clause, last);
  if (!('clauses' in claimed)) return claimed;
  const { standard, section } = split;
  return {
    ok: true,
    targets: claimed.clauses.map((target) => ({
      standard: found.standard,
      clause: target,
      ...(section && { section: section.text }),
    })),
    parts: { ...(standard && { standard }), clause, ...(last && { last }), ...(section && { section }) },
  };
}

type Claimed = { readonly clauses: readonly Clause[] } | Extract<ClauseReferenceResult, { ok: false }>;

function one(standard: Standard, part: Part): Claimed {
  const resolved = resolveNumber(standard, part, 'only');
  return resolved.ok ? { clauses: [resolved.clause] } : resolved;
}

function several(standard: Standard, firstPart: Part, lastPart: Part): Claimed {
  const first = resolveNumber(standard, firstPart, 'first');
  if (!first.ok) return first;
  const last = resolveNumber(standard, lastPart, 'last');
  if (!last.ok) return last;
  const from = standard.requirements.indexOf(first.clause);
  const to = standard.requirements.indexOf(last.clause);
  if (from <= to) return { clauses: standard.requirements.slice(from, to + 1) };
  const at = { start: firstPart.start, end: lastPart.end };
  const suggestions = [`${last.clause.number}~${first.clause.number}`];
  return { ok: false, kind: 'range-order', standard, first: first.clause, last: last.clause, at, suggestions };
}
