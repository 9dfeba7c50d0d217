// What would be approved, in words: the redline of each document, its class, the role and the digest.
import type { ApprovalStatement } from '@clausemark/control';
import type { JudgedChange, JudgedDocument } from '@clausemark/linter';
import { diffDocument, diffText, escapeTerminal } from '@clausemark/reporters';
import type { VerbInput } from '../command/command.ts';

export function showApprovals(
  change: JudgedChange,
  documents: readonly JudgedDocument[],
  statements: readonly ApprovalStatement[],
  { columns, color }: VerbInput['io'],
): string {
  const { base, head } = change;
  const changes = documents.map((document) => diffDocument(document, base.roles));
  const diff = diffText(
    { base: base.name, head: head.name, asked: undefined, changes, problems: change.problems },
    { width: columns, color },
  );
  const lines = statements.map(({ doc, revision, digest, role }, index) => {
    const needed = documents[index]?.required.slots.map((slot) => slot.name).join(', ') ?? '';
    return `  ${doc} revision ${revision}, class ${documents[index]?.judged.class}, as ${role} (needed: ${needed})\n    digest ${digest}\n`;
  });
  return `${diff}\nTo be approved:\n${lines.map((line) => line.split('\n').map(escapeTerminal).join('\n')).join('')}`;
}
