// What a document that was not examined again states: rules about the whole manual ask for it.
import type { ManualDocument } from '@clausemark/manual';
import { clauseStatements } from '../claims/clause-statements.ts';
import { roleUses } from '../document/role-uses.ts';
import type { Scene } from './circumstances.ts';
import type { Examinations, Statements } from './memory.ts';

export function restoreStatements(
  { manual, standards, today }: Scene,
  document: ManualDocument,
  { claims, roles }: Examinations,
  [claimNumbers, roleNumbers]: Statements,
): void {
  const documentId = document.id ?? document.path;
  const targets = claimNumbers.flatMap((number) => {
    const claim = claims[number];
    return claim === undefined ? [] : [{ ...claim, documentId }];
  });
  clauseStatements(standards, today).recall(document, targets);
  roleUses(manual).add(
    document,
    roleNumbers.flatMap((number) => roles[number] ?? []),
  );
}
