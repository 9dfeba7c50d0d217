// Goes through the documents with every rule that looks at one at a time. A document in which nothing was found before is passed
// over while its content, the circumstances and everything that was looked at for it are the same.
import type { ManualDocument } from '@clausemark/manual';
import { clauseStatements } from '../claims/clause-statements.ts';
import { roleUses } from '../document/role-uses.ts';
import { circumstancesOf } from '../memory/circumstances.ts';
import { ExaminedDocuments } from '../memory/keep-examined.ts';
import type { Examinations, Examined } from '../memory/memory.ts';
import { recallExamined } from '../memory/recall-examined.ts';
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
  const kept = new ExaminedDocuments(manual, before);
  for (const [index, document] of manual.documents.entries()) {
    const examined = known[index] ?? undefined;
    if (before !== undefined && examined !== undefined) recall(document, examined, before, input);
    kept.add(document, examined ?? examineAnew(document, checks, input, found, kept));
  }
  if (before === undefined || kept.differsFrom(before)) memory.keep(circumstances, kept.all());
  return found;
}

/** Examines a document, and notes what it looks at of others. */
function examineAnew(
  document: ManualDocument,
  checks: readonly DocumentCheck[],
  input: RunInput,
  found: Found[],
  kept: ExaminedDocuments,
): Examined | null {
  const { manual, standards, today } = input;
  const count = found.length;
  manual.reads.begin(document);
  try {
    examine(document, checks, input, found);
    const statements = clauseStatements(standards, today);
    const claims = statements.targetsOf(manual, document);
    const isClean = found.length === count && statements.exclusionsOf(manual, document).length === 0;
    const seen = manual.reads.end();
    return isClean ? kept.describe(document, claims, seen) : null;
  } finally {
    manual.reads.end();
  }
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
      if (about !== undefined && !about.some((name) => facts[name].length > 0)) continue;
      context.document = document;
      for (const raw of check(context)) keepFinding(found, setting, raw);
    } catch (error) {
      found.push(ruleFailed(setting.rule, document, manual, error));
    }
  }
}

/** What the document states, as if it had been read. */
function recall(document: ManualDocument, examined: Examined, before: Examinations, input: RunInput): void {
  const { manual, standards, today } = input;
  const documentId = document.id ?? document.path;
  const claims = examined.claims.flatMap((number) => before.claims[number] ?? []);
  clauseStatements(standards, today).recall(
    document,
    claims.map((claim) => ({ ...claim, documentId })),
  );
  roleUses(manual).add(
    document,
    examined.roles.flatMap((number) => before.roles[number] ?? []),
  );
}
