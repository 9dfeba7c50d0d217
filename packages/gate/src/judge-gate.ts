// The gate: two commits and the evidence of a platform in, a verdict out. It passes only what it has judged in full.
import { gateDigest, type ApprovalCase, type Contributors, type EvidenceFile } from '@clausemark/control';
import {
  actCase,
  contributorsTo,
  GATE_KEY,
  judgeActs,
  judgeChange,
  lint,
  personName,
  wantedDigest,
  type ChangedDocument,
  type ChangeEvidence,
  type JudgedAct,
  type JudgedChange,
  type Report,
} from '@clausemark/linter';
import type { People } from '@clausemark/manual';
import type { ActVerdict, DocumentVerdict, GateVerdict } from '@clausemark/reporters';
import { findRoot, memoryOf, openChange, today, type OpenedChange, type OpenOptions } from '@clausemark/workspace';
import { changeEvidence, type EvidenceForChange } from './change-evidence.ts';
import { findObstacles } from './find-obstacles.ts';
import { givenApprovals, type JudgedApprovals } from './given-approvals.ts';

export interface GateOptions extends Omit<OpenOptions, 'at'> {
  /** The commit that is in force. The head must contain it. */
  readonly base: string;
  readonly head: string;
  /** Without it there is no verdict, only what is missing. */
  readonly evidence?: EvidenceFile | undefined;
  /** A day instead of the clock, YYYY-MM-DD. */
  readonly today?: string | undefined;
  readonly version: string;
  /**
   * Names the program to the byte, where documents in which it found nothing before may be passed over while everything that rests
   * on is the same. What is written into the ledger is judged without it.
   */
  readonly program?: string | undefined;
}

/** A change with what speaks for it. */
export interface OpenedGate {
  readonly opened: OpenedChange;
  readonly found: EvidenceForChange | undefined;
}

export async function judgeGate(options: GateOptions): Promise<GateVerdict> {
  return judgeOpened(await openGate(options), options);
}

async function openGate(options: GateOptions): Promise<OpenedGate> {
  const { root, base, head, evidence, cache, onProgress } = options;
  const opened = await openChange({ root, base, head, from: 'exact', cache, onProgress });
  if (evidence === undefined || !opened.history.complete) return { opened, found: undefined };
  return { opened, found: await changeEvidence(findRoot(root), opened, evidence, cache) };
}

/** The verdict on a change that is open: `options` must be those it was opened with. */
export async function judgeOpened({ opened, found }: OpenedGate, options: GateOptions): Promise<GateVerdict> {
  const { base, head, version } = options;
  const day = today(opened.base.manual.config.timezone, options.today);
  const change = { ...opened, ...(found && { evidence: found.evidence }) };
  const { manual } = opened.head;
  const memory = memoryOf(manual, options.program);
  const report = await lint(manual, { today: day, version, change, memory });
  const scene: Scene = { opened, report, day, found, judged: judgeChange(change) };
  const { lacksHistory = false } = found ?? {};
  const obstacles = findObstacles({ change: opened, report, evidence: options.evidence, lacksHistory });
  const documents = (report.change?.documents ?? []).map((document) => judgeDocument(document, scene));
  const acts = judgeActs(scene.judged, day).map((act) => judgeAct(act, scene));
  const gate = judgeGatePaths(scene);
  const things = [...documents, ...acts, ...(gate === undefined ? [] : [gate])];
  const passed = things.every(({ pass }) => pass) && scene.judged.problems.length === 0;
  const clean = !report.findings.some(({ severity }) => severity === 'error');
  const told = new Set([...documents, ...acts].flatMap(({ findings }) => findings));
  return {
    outcome: obstacles.length > 0 ? 'not-judged' : passed && clean ? 'pass' : 'fail',
    obstacles,
    tool: report.tool,
    today: day,
    base,
    head,
    commits: { base: opened.commits.base, head: opened.commits.head ?? '' },
    ...(options.evidence && { change: changeName(options.evidence) }),
    contributors: contributorsOf(found, opened.base.manual.people),
    documents,
    acts,
    ...(gate && { gate }),
    findings: report.findings.filter((finding) => !told.has(finding)),
    notChecked: [
      ...report.notChecked,
      ...(found?.refused ?? []).map((what) => `a signed approval that does not count: ${what}`),
    ],
  };
}

interface Scene {
  readonly opened: OpenedChange;
  readonly report: Report;
  readonly day: string;
  readonly found: EvidenceForChange | undefined;
  readonly judged: JudgedChange;
}

function changeName({ host, repo, change }: EvidenceFile): string {
  return `${host}/${repo}${change === null ? '' : `#${change}`}`;
}

function contributorsOf(found: EvidenceForChange | undefined, known: People): GateVerdict['contributors'] {
  const { contributors, earlier = new Map<string, Contributors>() } = found?.evidence ?? {};
  const unknown = [contributors, ...earlier.values()].flatMap((item) => item?.unknown ?? []);
  const people = [...(contributors?.people ?? [])].sort();
  const names = people.map((person) => personName(known, person));
  return { people, names: distinctNames(names, people), unknown: [...new Set(unknown)] };
}

/** Two persons of one name are told apart by their keys. */
function distinctNames(names: readonly string[], people: readonly string[]): string[] {
  return names.map((name, index) =>
    names.indexOf(name) === names.lastIndexOf(name) ? name : `${name} (${people[index]})`,
  );
}

function judgeDocument(document: ChangedDocument, scene: Scene): DocumentVerdict {
  const judged = scene.judged.documents.find(({ key }) => key === document.key);
  const findings = scene.report.findings.filter(({ location }) =>
    [document.before?.path, document.after?.path].includes(location.path),
  );
  const required = judged?.required ?? { rule: -1, denied: true, slots: [], evidence: 'review' as const };
  const { pass, given } = judge(scene, document.key, judged === undefined ? '' : wantedDigest(judged), required);
  const clean = !findings.some(({ severity }) => severity === 'error');
  const before = earlierOf(document.key, scene);
  return { ...document, pass: pass && clean && judged !== undefined, earlier: before, given, findings };
}

const NO_EVIDENCE: ChangeEvidence = {
  reviews: new Map(),
  stated: new Map(),
  contributors: { people: new Set(), bots: [], unknown: [] },
  dayOf: (instant) => instant.slice(0, 10),
};

function judgeAct(act: JudgedAct, { judged, report, found, day }: Scene): ActVerdict {
  const { path, name, problem } = act;
  const findings = report.findings.filter(({ location }) => location.path === path);
  const { evidence = NO_EVIDENCE } = found ?? {};
  const { pass, given } = givenApprovals(actCase(act, judged, evidence), day, evidence.contributors.people);
  const clean = problem === undefined && !findings.some(({ severity }) => severity === 'error');
  return { path, name, pass: pass && clean, given, findings };
}

/** Names of those who wrote the document before the change, and not in it. */
function earlierOf(key: string, { found, opened }: Scene): string[] {
  const { contributors, earlier } = found?.evidence ?? {};
  const people = [...(earlier?.get(key)?.people ?? [])].filter((person) => contributors?.people.has(person) !== true);
  return people.map((person) => personName(opened.base.manual.people, person)).sort();
}

/** Gate paths come alone: with anything else in the change they do not pass, whoever approves. */
function judgeGatePaths(scene: Scene): GateVerdict['gate'] {
  const { gate, files } = scene.judged;
  if (gate.paths.length === 0) return undefined;
  const changed = files.filter(({ path }) => gate.paths.includes(path));
  const digest = gateDigest(changed.map(({ path, head }) => ({ path, sha256: head?.sha256 ?? null })));
  const { pass, given } = judge(scene, GATE_KEY, digest, gate.required, true);
  return { paths: gate.paths, pass: pass && gate.others.length === 0, given };
}

function judge(
  { opened, judged, found, day }: Scene,
  key: string,
  digest: string,
  required: ApprovalCase['required'],
  distinct = false,
): JudgedApprovals {
  const { roles, people } = opened.base.manual;
  const { reviews, stated, mergedAt, dayOf } = found?.evidence ?? {};
  const approvalCase: ApprovalCase = {
    digest,
    required,
    matrix: judged.matrix,
    roles,
    people,
    distinct,
    reviews: reviews?.get(key) ?? [],
    stated: stated?.get(key) ?? [],
    contributors: found === undefined ? { people: new Set(), unknown: [] } : contributorsTo(key, found.evidence),
    ...(mergedAt !== undefined && { mergedAt }),
    ...(dayOf && { dayOf }),
  };
  return givenApprovals(approvalCase, day, found?.evidence.contributors.people);
}
