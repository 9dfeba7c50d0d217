// The names under which a platform may speak of the repository of a ledger: the one it began with, and those that the rules in force add.
import type { OpenedChange } from '@clausemark/workspace';

/**
 * What evidence of it may call the repository, the name of the ledger first. Undefined where there is no ledger to compare with.
 *
 * The rules of the base say so, as everything else by which a change is judged.
 */
export function repositoryNames({
  base,
  ledger,
}: Pick<OpenedChange, 'base' | 'ledger'>): readonly string[] | undefined {
  const [genesis] = ledger.kind === 'sound' ? ledger.entries : [];
  return genesis?.type === 'genesis' ? [genesis.repo, ...base.manual.config.repositories] : undefined;
}
