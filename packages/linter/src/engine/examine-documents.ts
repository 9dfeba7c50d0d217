// Goes through the documents with every rule that looks at one at a time. A document in which nothing was found before is passed
// over while its content, the circumstances and everything that was looked at for it are the same.
import type { DocumentFacts, ManualDocument } from '@clausemark/manual';
import { clauseStatements } from '../claims/clause-statements.ts';
import { circumstancesOf } from '../memory/circumstances.ts';
import { ExaminedDocuments } from '../memory/examined-documents.ts';
import type { Examinations } from '../memory/memory.ts';
import { recallExamined } from '../memory/recall-examined.ts';
import { restoreStatements } from '../memory/restore-statements.ts';
import { recallTargets, targetsOf } from '../references/referrers.ts';
import type { ListFact } from '../rule/rule.ts';
import { documentChecks, type DocumentCheck } from './document-checks.ts';
import type { Found } from './found.ts';
import { keepFinding } from './keep-finding.ts';
import { ruleFailed } from './rule-failed.ts';
import type { RunInput } from './run-rules.ts';

export function examineDocuments(input: RunInput): readonly Found[] {
  const { manual, memory } = input;
  const checks = documentChecks(input);
  const found: Found[] = [];
  if (memory === undefined) {
    for (const document of manual.documents) examine(document, checks, input, found);
    return found;
  }
  const circumstances = circumstancesOf(input);
  const before = memory.recall(circumstances) as Examinations | undefined;
  const known = before === undefined ? [] : recallExamined(manual, before, memory);
  const examined = new ExaminedDocuments(manual, before);
  if (before !== undefined)
    manual.willRead(manual.documents.flatMap(({ path }, index) => ((known[index] ?? 0) === 0 ? [path] : [])));
  for (const [index, document] of manual.documents.entries()) {
    const statements = known[index] ?? 0;
    if (before === undefined || statements === 0) {
      examineAnew(document, checks, input, found, examined);
      continue;
    }
    restoreStatements(input, document, before, statements);
    examined.addKnown(statements);
  }
  recallTargets(manual, (index) => examined.targetsOf(index));
  const news = examined.news();
  if (news !== undefined) memory.keep(circumstances, news);
  return found;
}

/** Examines a document, and notes what it looks at of others. */
function examineAnew(
  document: ManualDocument,
  checks: readonly DocumentCheck[],
  input: RunInput,
  found: Found[],
  examined: ExaminedDocuments,
): void {
  const { manual, standards, today } = input;
  const count = found.length;
  manual.reads.begin(document);
  examine(document, checks, input, found);
  const statements = clauseStatements(standards, today);
  const claims = statements.targetsOf(manual, document);
  const isClean = found.length === count && statements.exclusionsOf(manual, document).length === 0;
  // Before the end: what it refers to rests on others too, and no rule need have looked at them for it.
  const targets = isClean ? targetsOf(manual, document) : [];
  const seen = manual.reads.end();
  if (isClean) examined.addClean(document, { claims, targets, seen });
  else examined.addFinding();
}

function examine(
  document: ManualDocument,
  checks: readonly DocumentCheck[],
  { manual }: RunInput,
  found: Found[],
): void {
  const { facts } = document;
  for (const { setting, about, check, context } of checks) {
    try {
      if (about !== undefined && !hasAny(facts, about)) continue;
      context.document = document;
      for (const raw of check(context)) keepFinding(found, setting, raw);
    } catch (error) {
      found.push(ruleFailed(setting.rule, document, manual, error));
    }
  }
}

function hasAny(facts: DocumentFacts, names: readonly ListFact[]): boolean {
  for (const name of names) if (facts[name].length > 0) return true;
  return false;
}
