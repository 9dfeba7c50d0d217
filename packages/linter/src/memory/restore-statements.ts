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
  clauseStatements(standards, today).recall(document, claimNumbers, claims);
  roleUses(manual).recall(document, roleNumbers, roles);
}
