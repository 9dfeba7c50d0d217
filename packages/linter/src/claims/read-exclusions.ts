// Reads `exclusions:` of a document: clauses declared not applicable, each with its reason.
import type { FrontMatterMap, ManualDocument, Span } from '@clausemark/manual';
import { parseClauseReference, type ClauseReferenceProblem, type DeclaredClause } from '@clausemark/standards';
import { isUnknown } from '../fields/is-unknown.ts';
import type { ManualStandards } from './standards-model.ts';

export interface Exclusion {
  readonly document: ManualDocument;
  readonly index: number;
  readonly clause: string;
  /** Empty where none is given, or words that give none: such an exclusion excludes nothing. */
  readonly reason: string;
  readonly span: Span;
  readonly problem?: ClauseReferenceProblem;
  /** None while the document is not released: an exclusion in a draft excludes nothing. */
  readonly declared: readonly DeclaredClause[];
}

const NO_REASON =
  /^(?:n\/?\s?a|not (?:applicable|relevant)|(?:entfällt|nicht (?:anwendbar|zutreffend|relevant))|(?:sans objet|non applicable)|(?:no aplica|no aplicable)|-+|\.+)?\.?$/i;

export function readExclusions(document: ManualDocument, standards: ManualStandards): readonly Exclusion[] {
  const node = document.field('exclusions')?.node;
  if (node?.kind !== 'list') return [];
  return node.items.flatMap((item, index) =>
    item.kind === 'map' ? [exclusion(document, item, index, standards)] : [],
  );
}

function exclusion(
  document: ManualDocument,
  item: FrontMatterMap,
  index: number,
  standards: ManualStandards,
): Exclusion {
  const clause = scalar(item, 'clause');
  const given = scalar(item, 'reason');
  const reason = NO_REASON.test(given) || isUnknown(given) ? '' : given;
  const result = parseClauseReference(clause, { standards: standards.all, defaultStandard: standards.defaultKey });
  const place = item.entries.find((entry) => entry.key === 'clause')?.value.span ?? item.span;
  const base = { document, index, clause, reason, span: place };
  if (!result.ok) return { ...base, problem: result, declared: [] };
  const released = document.status === 'released';
  const declared = released
    ? result.targets.map((target) => ({ standard: target.standard.key, clause: target.clause.number, reason }))
    : [];
  return { ...base, declared };
}

function scalar(item: FrontMatterMap, key: string): string {
  const node = item.entries.find((entry) => entry.key === key)?.value;
  return node?.kind === 'scalar' ? node.value.trim() : '';
}
