// What stands in the way of any verdict. Each of them makes the gate fail, whatever else was found.
import type { EvidenceFile } from '@clausemark/control';
import type { Report } from '@clausemark/linter';
import { CONFIG_PATH } from '@clausemark/manual';
import type { Obstacle } from '@clausemark/reporters';
import type { OpenedChange } from '@clausemark/workspace';
import { repositoryNames } from './repository-names.ts';

export interface ObstacleInput {
  readonly change: OpenedChange;
  readonly report: Report;
  readonly evidence: EvidenceFile | undefined;
  /** Nobody can tell who wrote a text before the change. */
  readonly lacksHistory: boolean;
}

export function findObstacles({ change, report, evidence, lacksHistory }: ObstacleInput): Obstacle[] {
  const { history, ledger, commits } = change;
  const documents = change.base.manual.documents.length + change.head.manual.documents.length;
  const broken = report.findings.find(({ code }) => code === 'INT001');
  return [
    ...(history.complete ? [] : [{ problem: history.problem, mend: history.mend }]),
    ...(evidence === undefined ? [NO_EVIDENCE] : foreignEvidence(evidence, change)),
    ...(commits.head === undefined ? [NO_COMMIT] : []),
    ...(lacksHistory ? [NO_HISTORY] : []),
    ...(documents === 0 && !changesRules(change) ? [NO_DOCUMENT] : []),
    ...(ledger.kind === 'unsound'
      ? [{ problem: 'The ledger is not sound, so nothing can be judged by it.', mend: 'Run clausemark verify.' }]
      : []),
    ...otherZone(change),
    ...(ledger.kind === 'not-read'
      ? [{ problem: `The ledger was not read: ${ledger.reason}.`, mend: 'Fetch the branch clausemark-ledger.' }]
      : []),
    ...(broken === undefined ? [] : [{ problem: broken.what, mend: broken.mend }]),
    ...(history.complete && report.change === undefined ? [NOT_COMPARED] : []),
  ];
}

/** A manual may have rules and people before its first document; a change of them shows that the folder is the right one. */
function changesRules({ files }: OpenedChange): boolean {
  return files.some(({ path }) => path === CONFIG_PATH || path.startsWith('control/'));
}

/** Who pushed and who reviewed is known for one state of one branch of one repository. */
function foreignEvidence(evidence: EvidenceFile, opened: OpenedChange): Obstacle[] {
  const { commits } = opened;
  const { host, repo, head, merge, change, accounts } = evidence;
  const mend = 'Collect the evidence of this change again.';
  const names = repositoryNames(opened);
  const found: Obstacle[] = [];
  if (change !== null && accounts.length === 0)
    found.push({ problem: `The evidence names no account that opened request ${change} or pushed to it.`, mend });
  if (names?.includes(`${host}/${repo}`) === false)
    found.push({
      problem: `The evidence is of ${host}/${repo}, and the ledger is of ${names.join(', also called ')}.`,
      mend: `${mend} If the repository got another name, give it back the old one for now: the new one goes into \`repositories\` of ${CONFIG_PATH} first.`,
    });
  if (commits.head !== undefined && commits.head !== head && commits.head !== merge) {
    const about = [head, merge].flatMap((id) => id?.slice(0, 12) ?? []).join(' and its merge ');
    found.push({
      problem: `The evidence is about the commit ${about}, and what is judged is ${commits.head.slice(0, 12)}.`,
      mend,
    });
  }
  return found;
}

/** The days of a ledger are those of one zone: with another one, a release would take effect on one day here and on another there. */
function otherZone({ head, ledger }: OpenedChange): Obstacle[] {
  const [genesis] = ledger.kind === 'sound' ? ledger.entries : [];
  const { timezone } = head.manual.config;
  if (genesis?.type !== 'genesis' || genesis.timezone === timezone) return [];
  return [
    {
      problem: `${CONFIG_PATH} counts days in ${timezone}, and the ledger has counted them in ${genesis.timezone} since it began.`,
      mend: `Leave \`timezone: ${genesis.timezone}\`: the zone of a ledger stays, so that every day in it means one day.`,
    },
  ];
}

const NO_EVIDENCE: Obstacle = {
  problem: 'No evidence was given, so nobody has looked at who wrote the change and who approved it.',
  mend: 'Give --evidence FILE. On GitHub the action collects it.',
};

const NO_DOCUMENT: Obstacle = {
  problem: 'No controlled document was found, before or after the change.',
  mend: 'Check the folder of the manual, and `documents` and the folders of `types` in clausemark.yaml.',
};

const NO_COMMIT: Obstacle = {
  problem: 'The change is not a commit yet.',
  mend: 'Commit it: what is on disk can change while it is judged.',
};

const NO_HISTORY: Obstacle = {
  problem:
    'This clone is shallow, so nobody can tell who wrote the drafts of what is released, and whether an approver is among them.',
  mend: 'Fetch the history: git fetch --unshallow, or in GitHub Actions fetch-depth: 0 on actions/checkout.',
};

const NOT_COMPARED: Obstacle = {
  problem: 'The change could not be compared.',
  mend: 'Run clausemark check --base with the same base to see what broke.',
};
