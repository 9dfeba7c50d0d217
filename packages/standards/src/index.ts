// Duty: what @clausemark/standards offers: clause catalogues as data, clause references, coverage, titles. Pure.
export { builtInKeys, type BuiltInKey } from './built-in/built-in-keys.ts';
export { builtInStandard } from './built-in/built-in-standard.ts';

export { catalogueSchema, type Catalogue, type CatalogueInput } from './schema/catalogue.ts';
export { loadCatalogueSchema } from './schema/load-catalogue-schema.ts';
export type { Clause } from './schema/clause.ts';
export type { Comparison } from './schema/comparison.ts';
export type { Confidence } from './schema/confidence.ts';
export type { DocumentedItem } from './schema/documented-item.ts';
export type { ForeignNumber } from './schema/foreign-number.ts';
export type { FormerLayout, FormerNumber } from './schema/former-layout.ts';
export type { RelatedStandard } from './schema/related-standard.ts';
export type { SuitabilityQuestion } from './schema/suitability-question.ts';
export type { Term } from './schema/term.ts';

export { createStandard } from './standard/create-standard.ts';
export { requirementsBelow } from './standard/requirements-below.ts';
export type { Standard } from './standard/standard.ts';

export type { ClauseReferenceProblem } from './reference/clause-reference-problem.ts';
export type { ClauseReferenceResult } from './reference/clause-reference-result.ts';
export type { ClauseTarget } from './reference/clause-target.ts';
export { formatClauseReference } from './reference/format-clause-reference.ts';
export { parseClauseReference } from './reference/parse-clause-reference.ts';
export type { ReferenceContext } from './reference/reference-context.ts';
export type { Part, ReferenceParts } from './reference/reference-parts.ts';
export type { Span } from './reference/span.ts';
export { suggestNumbers } from './reference/suggest-numbers.ts';

export { coverage, type CoverageInput } from './coverage/coverage.ts';
export type { Coverage, CoverageRow, CoverageState } from './coverage/coverage-model.ts';
export type { ClaimKind, CoverageClaim, CoverageClaims } from './coverage/coverage-claim.ts';
export type { DeclaredClause } from './coverage/declared-clause.ts';
export { documentedInformation, type DocumentedInformationRow } from './coverage/documented-information.ts';

export { clauseLabel } from './titles/clause-label.ts';
export { findClauseByTitle } from './titles/find-clause-by-title.ts';
export type { TitledNumber } from './titles/title-index.ts';
export { titleMatches, type TitleMatch } from './titles/title-matches.ts';
