// What a document that was not examined again states: rules about the whole manual ask for it.
import type { ManualDocument } from '@clausemark/manual';
import type { CoverageClaim } from '@clausemark/standards';
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
  const targets: CoverageClaim[] = [];
  for (const number of claimNumbers) {
    const claim = claims[number];
    if (claim === undefined) continue;
    const { standard, clause, section, state, counts, reason } = claim;
    targets.push({ documentId, standard, clause, section, state, counts, reason });
  }
  clauseStatements(standards, today).recall(document, targets);
  roleUses(manual).recall(document, roleNumbers, roles);
}
