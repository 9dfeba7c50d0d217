// From what a platform says to evidence that rules can judge: for each review the digest of what the reviewer had before him.
import {
  denyAll,
  isActRecord,
  isGatePath,
  isReviewRecord,
  lastDecisive,
  type DocumentChange,
  type EvidenceFile,
  type EvidenceReview,
  type Review,
  type SignedStatement,
} from '@clausemark/control';
import { GATE_KEY, judgeChange, type ChangeEvidence } from '@clausemark/linter';
import {
  dayOf,
  keptApprovals,
  lastChangedAt,
  nowInstant,
  type OpenedChange,
  type OpenOptions,
} from '@clausemark/workspace';
import { changeContributors } from './change-contributors.ts';
import { repositoryNames } from './repository-names.ts';
import { earlierContributors } from './earlier-contributors.ts';
import {
  digestAt,
  gateDigestAt,
  reviewedDigests,
  reviewedSides,
  type DigestsAt,
  type SideAt,
} from './reviewed-content.ts';
import { statedAct } from './stated-act.ts';
import { checkStatements, type StatedAct } from './stated-approvals.ts';

export interface EvidenceForChange {
  readonly evidence: ChangeEvidence;
  /** Signed approvals that count for nothing, with the reason. */
  readonly refused: readonly string[];
  /** True where this clone lacks the history that says who wrote a text before. */
  readonly lacksHistory: boolean;
}

export async function changeEvidence(
  root: string,
  change: OpenedChange,
  file: EvidenceFile,
  cache: OpenOptions['cache'],
): Promise<EvidenceForChange> {
  const { manual } = change.base;
  const changes = judgeChange(change).documents;
  const deciding = [
    ...lastDecisive(file.reviews.map((review) => ({ ...review, digest: undefined })).map(plainReview)).values(),
  ];
  const sides = reviewedSides(root, cache, change);
  const digests = reviewedDigests(root, change);
  const reviews = new Map<string, readonly Review[]>();
  for (const item of changes)
    reviews.set(item.key, await Promise.all(deciding.map((review) => withDigest(review, item, sides))));
  reviews.set(GATE_KEY, await Promise.all(deciding.map((review) => withGateDigest(root, change, review, sides))));
  for (const { path } of change.files.filter((item) => isRecord(item.path) && item.head !== undefined))
    reviews.set(path, await Promise.all(deciding.map((review) => withRecordDigest(review, path, digests))));
  const statements = [...file.statements, ...(await kept(root))];
  const signed = changes.filter(({ key }) => statements.some(({ doc }) => doc === key));
  const acts = new Map(
    await Promise.all(signed.map(async (item) => [item.key, await actOf(root, item, change)] as const)),
  );
  const earlier = await earlierContributors(root, change, changes);
  // Who signs names the repository as the ledger does.
  const [repo = ''] = repositoryNames(change) ?? [`${file.host}/${file.repo}`];
  const signers = { people: manual.people, ledger: change.ledger, used: file.mergedAt ?? nowInstant() };
  const checked = checkStatements(statements, repo, signers, acts);
  return {
    evidence: {
      reviews,
      stated: checked.stated,
      contributors: await changeContributors(root, change, file, manual.people),
      ...(earlier && { earlier }),
      dayOf: dayOf(manual.config.timezone),
      ...(file.mergedAt !== null && { mergedAt: file.mergedAt }),
      ...(file.change !== null && file.mergedAt === null && { isOpen: true }),
    },
    refused: checked.refused,
    lacksHistory: earlier === undefined,
  };
}

/** A signature names a text and no act: where the text stays, the time tells a move of last year from an end of today. */
async function actOf(root: string, item: DocumentChange, { ledger, commits }: OpenedChange): Promise<StatedAct> {
  const act = statedAct(item, ledger);
  if (act.since === 0 || item.base === undefined) return act;
  return { ...act, changedAt: await lastChangedAt(root, commits.base, item.base.path) };
}

function plainReview({ dismissed, ...review }: EvidenceReview & { readonly digest: undefined }): Review {
  return { ...review, ...(dismissed && { dismissed }) };
}

async function withDigest(review: Review, change: DocumentChange, sides: SideAt): Promise<Review> {
  const side = review.commit === null || review.state !== 'APPROVED' ? undefined : await sides(review.commit);
  return side === undefined ? review : { ...review, digest: digestAt(side, change) };
}

/** What somebody puts his name to, apart from documents: an act, or a review that he did. */
function isRecord(path: string): boolean {
  return isActRecord(path) || isReviewRecord(path);
}

/** A review is for a record when it was in the commit that was reviewed, byte for byte. */
async function withRecordDigest(review: Review, path: string, digests: DigestsAt): Promise<Review> {
  if (review.commit === null || review.state !== 'APPROVED') return review;
  const digest = (await digests(review.commit))?.(path);
  return digest === undefined ? review : { ...review, digest };
}

async function withGateDigest(
  root: string,
  { commits, files, matrix }: OpenedChange,
  review: Review,
  sides: SideAt,
): Promise<Review> {
  const isGate = (path: string): boolean => isGatePath(path, matrix ?? denyAll);
  const gate = files.filter(({ path }) => isGate(path));
  if (gate.length === 0 || review.commit === null || review.state !== 'APPROVED') return review;
  if ((await sides(review.commit)) === undefined) return review;
  const digest = await gateDigestAt(root, commits.base, review.commit, gate, isGate);
  return digest === undefined ? review : { ...review, digest };
}

async function kept(root: string): Promise<SignedStatement[]> {
  return (await keptApprovals(root)).flatMap(({ read }) => (read.ok ? [read.approval] : []));
}
