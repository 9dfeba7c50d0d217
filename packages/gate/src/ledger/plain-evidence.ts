// Evidence where no platform speaks, and the check that what a platform says is about this merge of this repository.
import { EVIDENCE_VERSION, type EvidenceFile } from '@clausemark/control';
import { PlanError } from './plan-problem.ts';

/** Nobody reviewed on a platform; contributors are those git names, approvals those that are signed. */
export function plainEvidence(repository: string, merge: string): EvidenceFile {
  const [host = '', ...repo] = repository.split('/');
  return {
    v: EVIDENCE_VERSION,
    host,
    repo: repo.join('/'),
    change: null,
    head: merge,
    merge,
    mergedAt: null,
    accounts: [],
    commits: [],
    reviews: [],
    statements: [],
    gaps: [],
  };
}

/** @param names of the repository, see `repositoryNames`. @throws PlanError */
export function refuseForeignEvidence(evidence: EvidenceFile, names: readonly string[], merge: string): void {
  const { host, repo, change, mergedAt } = evidence;
  const again = 'Collect the evidence of this merge again.';
  if (!names.includes(`${host}/${repo}`))
    throw new PlanError(
      `The evidence is of ${host}/${repo}, and the ledger is of ${names.join(', also called ')}.`,
      `${again} Another name of the repository stands in \`repositories\` of clausemark.yaml before anything is merged under it.`,
    );
  if (evidence.merge !== merge)
    throw new PlanError(
      `The evidence is about the merge ${evidence.merge ?? '(none)'}, and the head is ${merge}.`,
      again,
    );
  if (change !== null && mergedAt === null)
    throw new PlanError(`Change ${change} is not merged yet.`, 'Append after the merge.');
}
