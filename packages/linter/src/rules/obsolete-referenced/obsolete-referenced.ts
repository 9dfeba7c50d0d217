// LIF006: no document in use sends people to an obsolete one.
import { documentById, once, type Location, type Manual, type ManualDocument, type Span } from '@clausemark/manual';
import { citations } from '../../references/dependencies.ts';
import { defineRule } from '../../rule/define-rule.ts';
import { noOptions } from '../../rule/no-options.ts';

/** Over a column that says how long records are kept. */
const retentionPattern = once(
  () =>
    /\b(?:retention|retained|retain|kept for|keep for|aufbewahr\p{L}*|conservation|conservación|retención)(?!\p{L})/iu,
);
const LISTS = ['records', 'forms'] as const;

export const obsoleteReferenced = defineRule({
  code: 'LIF006',
  name: 'obsolete-referenced',
  summary: 'A released document does not refer to an obsolete one.',
  scope: 'manual',
  since: '0.1.0',
  level: 'error',
  basis: ['iso9001@2015:7.5.3.2'],
  options: noOptions,
  messages: {
    replaced: {
      what: 'This released document refers to {id} {title}, which is obsolete and replaced by {successor}.',
      why: 'People who follow the reference work by rules that no longer apply.',
      mend: 'Refer to {successor} instead, after checking that it says what is needed here, in the next revision of this document (`clausemark revise`).',
    },
    obsolete: {
      what: 'This released document refers to {id} {title}, which is obsolete.',
      why: 'People who follow the reference work by rules that no longer apply.',
      mend: 'Remove the reference, or refer to the document that holds the rule now, in the next revision of this document (`clausemark revise`).',
    },
  },
  *checkEach({ document, manual, finding }) {
    if (document.status !== 'released' || !manual.statuses.has('obsolete')) return;
    for (const { to, place } of obsoletePlaces(manual, document)) {
      const successors = to.items('superseded_by').map(({ text }) => text);
      const data = { id: to.id ?? to.path, title: to.title, successor: successors.join(' and ') };
      yield successors.length === 0 ? finding('obsolete', place, data) : finding('replaced', place, data);
    }
  },
});

/** The first place of each, and every entry of a list of forms: a list goes on naming what the text no longer does. */
function* obsoletePlaces(
  manual: Manual,
  document: ManualDocument,
): Generator<{ readonly to: ManualDocument; readonly place: Location }> {
  const reported = new Set<number>();
  for (const { to, span, sense } of citations(manual, document, isObsolete, (place) => !isRetained(document, place))) {
    if (sense === 'past') continue;
    reported.add(span.start);
    yield { to, place: document.at(`cites:${to.id ?? to.path}`, span) };
  }
  for (const field of LISTS) {
    for (const { text, span } of document.items(field)) {
      const to = documentById(manual, text);
      if (to === undefined || to === document || !isObsolete(to) || reported.has(span.start)) continue;
      yield { to, place: document.at(`fm:/${field}/${text}`, span) };
    }
  }
}

/** Records on old forms are kept as long as on new ones: a table of retention goes on listing them. */
function isRetained({ facts }: ManualDocument, { start }: Span): boolean {
  return facts.tables.some(
    ({ span, header }) =>
      span.start <= start && start < span.end && header.some(({ text }) => retentionPattern().test(text)),
  );
}

function isObsolete({ status }: ManualDocument): boolean {
  return status === 'obsolete';
}
