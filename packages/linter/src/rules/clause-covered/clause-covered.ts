// CLS002: every applicable clause is answered by a released document in force.
import { booleanText, type Manual } from '@clausemark/manual';
import { clauseLabel, type Coverage, type CoverageClaim, type CoverageRow, type Standard } from '@clausemark/standards';
import * as z from 'zod';
import { claimReasonWords } from '../../claims/claim-reasons.ts';
import { coverageOf } from '../../claims/manual-standards.ts';
import { excludedByDrafts } from '../../claims/excluded-by-drafts.ts';
import { isNothingReleased } from '../../claims/nothing-released.ts';
import { standardLabel } from '../../claims/standard-label.ts';
import { placeInConfig, placeOfStandard } from '../../config/place-in-config.ts';
import { defineRule } from '../../rule/define-rule.ts';
import { laterAnswers } from './later-answers.ts';

const WHY = 'An auditor goes through the standard clause by clause and asks where the manual answers {clause}.';

export const clauseCovered = defineRule({
  code: 'CLS002',
  name: 'clause-covered',
  summary: 'Every applicable clause is answered by a released document in force.',
  scope: 'manual',
  since: '0.1.0',
  level: 'error',
  basis: ['iso9001@2015:4.4.1', 'iso9001@2015:7.5.1'],
  options: {
    defaults: { optional: false, drafts: 'until-first-release' },
    schema: () =>
      z.strictObject({
        optional: booleanText()
          .default(false)
          .describe('Also report clauses that the catalogue holds for optional, such as design or product safety.'),
        drafts: z
          .enum(['until-first-release', 'never'])
          .default('until-first-release')
          .describe('When a draft is accepted as an answer: while no document is released yet, or never.'),
      }),
  },
  messages: {
    gap: {
      what: 'No document claims {clause} ({title}) of {standard}.',
      why: WHY,
      mend: 'Claim it in the document that answers it (`clauses: [{clause}#section]`), exclude it with a reason where the standard allows that, or list it under `planned` in clausemark.yaml.',
    },
    draftOnly: {
      what: 'Only documents that are not released claim {clause} ({title}) of {standard}: {documents}.',
      why: WHY,
      mend: 'Release {documents}, or list the clause under `planned` in clausemark.yaml until then.',
    },
    draftsYet: {
      what: 'No document is released yet: {count} clauses of {standard} are answered by drafts only.',
      why: 'A draft is not in use, so nothing is covered yet; from the first release on each of these clauses is an error.',
      mend: 'Decide what is open in the drafts and release them.',
      level: 'info',
    },
    doesNotCount: {
      what: '{clause} ({title}) of {standard} is claimed, but no claim counts: {documents}.',
      why: 'A claim is proof only while its section says something and its document is in use.',
      mend: 'Mend the claim, or claim the clause in the document that answers it.',
    },
    notYetInForce: {
      what: '{document} takes effect on {day}. Until then no document answers {clauses} of {standard}.',
      why: 'A released document counts from its day on. Before it, an auditor finds nothing in force there.',
      mend: 'Nothing, if the day is right and the gap until then is known; list the clauses under `planned` in clausemark.yaml, or correct `effective_date`.',
      level: 'warning',
    },
    nextRevision: {
      what: '{document} {revision} takes effect on {day}. Until then revision {before} has to answer {clauses} of {standard}.',
      why: 'A revision counts from its day on, and the one before it stays in force until then. These files hold the new one only.',
      mend: 'Nothing, if revision {before} is in force and answers them: `clausemark status` says what is in force.',
      level: 'info',
    },
    plannedDone: {
      what: '`planned` names {clause}, which released documents answer already: {documents}.',
      why: 'A clause on the list is no finding, even when the document that answers it falls away again.',
      mend: 'Delete the entry from `planned` in clausemark.yaml.',
      level: 'info',
    },
    refused: {
      what: '{clause} ({title}) of {standard} is excluded, but the exclusion does not stand, and no document answers it.',
      why: WHY,
      mend: 'Claim the clause in the document that answers it, and remove the exclusion.',
    },
  },
  *check({ manual, standards, today, options, finding }) {
    const accepted = options.drafts === 'until-first-release' && isNothingReleased(manual);
    const { coverages, exclusions, planned } = coverageOf(manual, standards, today);
    const covered = planned.length === 0 ? NOTHING : coveredBy(coverages);
    for (const { clause, index, declared } of planned) {
      const answers = declared.map((item) => covered.get(`${item.standard} ${item.clause}`));
      if (answers.length === 0 || answers.includes(undefined)) continue;
      const documents = [...new Set(answers.flat())].join(', ');
      yield finding('plannedDone', placeInConfig(manual, ['planned', index, 'clause'], `planned:${clause}`), {
        clause,
        documents,
      });
    }
    const excluded = accepted ? excludedByDrafts(exclusions, standards) : new Set<string>();
    for (const { standard, rows } of coverages) {
      const drafts = accepted ? rows.filter((row) => messageOf(row, options.optional) === 'draftOnly') : [];
      if (drafts.length > 0) {
        const data = { count: drafts.length, standard: standardLabel(standard) };
        yield finding('draftsYet', placeOfStandard(manual, standard.key, `drafts:${standard.key}`), data);
      }
      const later = rows.filter((row) => messageOf(row, options.optional) === 'notYetInForce');
      for (const { document, day, clauses, before } of laterAnswers(manual, later)) {
        const data = {
          document: document.id ?? document.path,
          day,
          clauses: few(clauses),
          standard: standardLabel(standard),
        };
        const place = document.at('fm:/effective_date');
        if (before === undefined) yield finding('notYetInForce', place, data);
        else
          yield finding('nextRevision', place, { ...data, before, revision: document.text('revision')?.trim() ?? '' });
      }
      for (const row of rows) {
        const message = messageOf(row, options.optional);
        const { number } = row.clause;
        if (message === undefined || message === 'notYetInForce' || drafts.includes(row)) continue;
        if (excluded.has(`${standard.key} ${number}`)) continue;
        const place = placeOfStandard(manual, standard.key, `clause:${standard.key}:${number}`);
        const data = {
          clause: number,
          title: clauseLabel(standard, row.clause),
          standard: standardLabel(standard),
          documents: named(row, message),
        };
        yield finding(message, place, data, { related: related(manual, row, standard) });
      }
    }
  },
});

const NOTHING: ReadonlyMap<string, readonly string[]> = new Map();

/** Ids of the documents that answer a clause today, by standard and number. */
function coveredBy(coverages: readonly Coverage[]): ReadonlyMap<string, readonly string[]> {
  return new Map(
    coverages.flatMap(({ standard, rows }) =>
      rows.flatMap(({ clause, state, claims }): [string, readonly string[]][] => {
        const ids = claims
          .filter((claim) => claim.counts && claim.state === 'released')
          .map((claim) => claim.documentId);
        return state === 'covered' ? [[`${standard.key} ${clause.number}`, ids]] : [];
      }),
    ),
  );
}

/** A clause declared as planned is no finding: the coverage shows it, and counts it as not covered. */
function messageOf(row: CoverageRow, optional: boolean) {
  const { clause, state, planned, exclusionRefused } = row;
  const wanted = clause.lintDefault === 'required' || (optional && clause.lintDefault === 'optional');
  if (!wanted || planned !== undefined || state === 'covered' || state === 'excluded') return undefined;
  if (state === 'planned') return 'notYetInForce';
  if (state === 'draft-only') return 'draftOnly';
  if (row.claims.length > 0) return 'doesNotCount';
  return exclusionRefused === undefined ? 'gap' : 'refused';
}

const MOST_CLAUSES = 6;

function few(clauses: readonly string[]): string {
  const rest = clauses.length - MOST_CLAUSES;
  return rest > 1 ? `${clauses.slice(0, MOST_CLAUSES).join(', ')} and ${rest} more clauses` : clauses.join(', ');
}

function named({ claims }: CoverageRow, message: string): string {
  const shown = message === 'doesNotCount' ? claims : claims.filter((claim) => claim.counts);
  const words = shown.map((claim) =>
    message === 'doesNotCount' ? `${claim.documentId} (${claimReasonWords(claim)})` : claim.documentId,
  );
  return [...new Set(words)].join(', ');
}

function related(manual: Manual, { claims }: CoverageRow, { key }: Standard) {
  const documents = claims.flatMap((claim) => (claim.standard === key ? (documentOf(manual, claim) ?? []) : []));
  return [...new Set(documents)].map((document) => ({ location: document.at('fm:/clauses'), label: 'claimed here' }));
}

function documentOf(manual: Manual, { documentId }: CoverageClaim) {
  return manual.byId.get(documentId)?.[0] ?? manual.byPath.get(documentId);
}
