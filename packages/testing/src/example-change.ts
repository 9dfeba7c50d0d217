// The change of an example on a rule's page: its two sides and what else it is judged with, as the gate would bring it.
import { readApprovals } from '@clausemark/control';
import type { ChangeInput } from '@clausemark/linter';
import { fileChanges } from './file-changes.ts';
import { exampleEvidence } from './example-evidence.ts';
import { exampleLedger } from './example-ledger.ts';
import { memorySide } from './memory-side.ts';
import type { RuleExample } from './rule-page.ts';

/** Undefined for an example without a `base:` side. */
export function exampleChange(example: RuleExample): ChangeInput | undefined {
  const { baseFiles, files, symlinks, tree, ledger, reviews, shallow, replaced } = example;
  if (baseFiles === undefined) return undefined;
  const links = Object.entries(tree).flatMap(([path, { kind }]) => (kind === 'link' ? [path] : []));
  const plain = Object.fromEntries(Object.entries(files).filter(([path]) => !links.includes(path)));
  const [base, head] = [memorySide(baseFiles), memorySide(plain, { symlinks: [...symlinks, ...links] })];
  const approvals = baseFiles['control/approvals.yaml'];
  const changed = fileChanges(baseFiles, files, tree);
  const evidence = reviews === undefined ? undefined : exampleEvidence(reviews, base, head, changed);
  return {
    base,
    head,
    matrix: approvals === undefined ? undefined : readApprovals(approvals).value,
    files: changed,
    history: shallow
      ? { complete: false, problem: 'The commit before the change is not in this clone.', mend: 'Fetch it.' }
      : { complete: true },
    replaced: replaced ? ['c'.repeat(40)] : [],
    ledger: ledger === undefined ? { kind: 'none' } : exampleLedger(ledger, base, head),
    ...(evidence && { evidence }),
  };
}
