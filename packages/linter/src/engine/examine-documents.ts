// Goes through the documents with every rule that looks at one at a time. A rule that found nothing in a document before does not look
// again while its content, the circumstances and everything that was looked at for it are the same.
import type { DocumentFacts, Manual, ManualDocument } from '@clausemark/manual';
import { clauseStatements } from '../claims/clause-statements.ts';
import { circumstancesOf } from '../memory/circumstances.ts';
import { ExaminedDocuments } from '../memory/examined-documents.ts';
import type { Examinations, Statements } from '../memory/memory.ts';
import { recallExamined } from '../memory/recall-examined.ts';
import { restoreStatements } from '../memory/restore-statements.ts';
import { recallTargets, targetsOf } from '../references/referrers.ts';
import type { ListFact } from '../rule/rule.ts';
import { documentChecks, type DocumentCheck } from './document-checks.ts';
import type { Found } from './found.ts';
import { GatheredFindings } from './gathered-findings.ts';
import { keepFinding } from './keep-finding.ts';
import { ruleFailed } from './rule-failed.ts';
import type { RunInput } from './run-input.ts';

const NONE: readonly string[] = [];

/** Returns what was found and not taken. */
export function examineDocuments(input: RunInput): readonly Found[] {
  const { manual, memory } = input;
  const checks = documentChecks(input);
  const gathered = new GatheredFindings(manual, input.take);
  const { found } = gathered;
  if (memory === undefined) {
    for (const document of manual.documents) {
      examine(document, checks, input, found);
      gathered.end(document);
    }
    return gathered.rest();
  }
  const circumstances = circumstancesOf(input);
  const before = memory.recall(circumstances) as Examinations | undefined;
  const known = before === undefined ? [] : recallExamined(manual, before, memory);
  const examined = new ExaminedDocuments(manual, before);
  if (before !== undefined)
    manual.willRead(manual.documents.filter((_, index) => hasFindings(known[index] ?? 0)).map(({ path }) => path));
  for (const [index, document] of manual.documents.entries()) {
    const statements = known[index] ?? 0;
    if (before === undefined || statements === 0) {
      examineAnew(document, checks, input, found, examined);
      gathered.end(document);
      continue;
    }
    restoreStatements(input, document, before, statements);
    examined.addKnown(statements);
    const [, , again] = statements;
    if (again === undefined) continue;
    const those = checks.filter(({ setting }) => again.includes(setting.rule.name));
    examine(document, those, input, found);
    gathered.end(document);
  }
  recallTargets(manual, (index) => examined.targetsOf(index));
  const news = examined.news();
  if (news !== undefined) memory.keep(circumstances, news);
  return gathered.rest();
}

/** Whether there may be something to report, which needs the text. */
function hasFindings(statements: Statements | 0): boolean {
  return statements === 0 || statements[2] !== undefined;
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
  manual.reads.begin(document);
  const again = examine(document, checks, input, found);
  const statements = clauseStatements(standards, today);
  const claims = statements.targetsOf(manual, document);
  // Before the end: what it refers to rests on others too, and no rule need have looked at them for it.
  const targets = targetsWithin(manual, document);
  const seen = manual.reads.end();
  // Exclusions are not kept: the few documents that have any are read again.
  const excludes = statements.exclusionsOf(manual, document).length > 0;
  if (excludes || targets === undefined) examined.addUnknown();
  else examined.addExamined(document, { claims, targets, seen, again });
}

/** Undefined where they cannot be told: rules that need them have said so. */
function targetsWithin(manual: Manual, document: ManualDocument): readonly ManualDocument[] | undefined {
  try {
    return targetsOf(manual, document);
  } catch {
    return undefined;
  }
}

/** Returns the names of the rules that found something, or broke. */
function examine(
  document: ManualDocument,
  checks: readonly DocumentCheck[],
  { manual }: RunInput,
  found: Found[],
): readonly string[] {
  const { facts } = document;
  let names: string[] | undefined;
  for (const { setting, about, check, context } of checks) {
    const before = found.length;
    try {
      if (about !== undefined && !hasAny(facts, about)) continue;
      context.document = document;
      for (const raw of check.call(setting.rule, context)) keepFinding(found, setting, raw);
    } catch (error) {
      found.push(ruleFailed(setting.rule, document, manual, error));
    }
    if (found.length > before) (names ??= []).push(setting.rule.name);
  }
  return names ?? NONE;
}

function hasAny(facts: DocumentFacts, names: readonly ListFact[]): boolean {
  for (const name of names) if (facts[name].length > 0) return true;
  return false;
}
