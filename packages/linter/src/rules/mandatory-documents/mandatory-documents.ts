// MDI001: documents that the standard names outright exist and are released.
import { documentedInformation } from '@clausemark/standards';
import { coverageOf } from '../../claims/manual-standards.ts';
import { excludedByDrafts } from '../../claims/excluded-by-drafts.ts';
import { isNothingReleased } from '../../claims/nothing-released.ts';
import { standardLabel } from '../../claims/standard-label.ts';
import { placeOfStandard } from '../../config/place-in-config.ts';
import { defineRule } from '../../rule/define-rule.ts';
import { noOptions } from '../../rule/no-options.ts';

export const mandatoryDocuments = defineRule({
  code: 'MDI001',
  name: 'mandatory-documents',
  summary: 'Documents that the standard asks for outright exist and are released.',
  scope: 'manual',
  since: '0.1.0',
  level: 'error',
  basis: ['iso9001@2015:7.5.1'],
  options: noOptions,
  messages: {
    missing: {
      what: '{standard} asks in {clause} for documents that no released document answers: {items}.',
      why: 'These documents are asked for by name, so an auditor will ask to see them.',
      mend: 'Write and release a document that holds them and claims `{clause}`; one document may serve several clauses.',
    },
    draft: {
      what: '{standard} asks in {clause} for documents that exist only in what is not released: {items} ({documents}).',
      why: 'These documents are asked for by name, and a draft is not in use.',
      mend: 'Release {documents}.',
    },
  },
  *check({ manual, standards, today, finding }) {
    const { coverages, exclusions } = coverageOf(manual, standards, today);
    const drafting = isNothingReleased(manual);
    const excluded = drafting ? excludedByDrafts(exclusions, standards) : new Set<string>();
    for (const coverage of coverages) {
      const { standard } = coverage;
      for (const { row, items } of documentedInformation(coverage, 'maintain')) {
        const explicit = items.filter(({ strength }) => strength === 'explicit').map(({ what }) => what);
        const open = row.state === 'gap' || row.state === 'draft-only';
        if (explicit.length === 0 || !open || row.planned !== undefined) continue;
        const clause = row.clause.number;
        if (excluded.has(`${standard.key} ${clause}`)) continue;
        const place = placeOfStandard(manual, standard.key, `documents:${standard.key}:${clause}`);
        const data = { standard: standardLabel(standard), clause, items: explicit.join('; ') };
        const drafts = row.claims.filter(({ counts }) => counts).map(({ documentId }) => documentId);
        const documents = [...new Set(drafts)].join(', ');
        if (documents !== '' && drafting) continue;
        yield documents === '' ? finding('missing', place, data) : finding('draft', place, { ...data, documents });
      }
    }
  },
});
