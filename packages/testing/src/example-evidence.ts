// Approvals written short on a rule's page: who reviewed which content when, as the gate would have collected it.
import {
  DocumentSnapshot,
  gateDigest,
  isActRecord,
  isGatePath,
  isReviewRecord,
  denyAll,
  utcDay,
} from '@clausemark/control';
import type { EvidenceLevel, ManualSide, Review, StatedApproval } from '@clausemark/control';
import { ABSENT, GATE_KEY, type ChangeEvidence, type FileChange } from '@clausemark/linter';
import { readFence } from './read-fence.ts';

interface ShortEvidence {
  /** Who wrote the change. Default: carol. */
  readonly contributors?: readonly string[];
  readonly unknown?: readonly string[];
  /** Who wrote the documents before the change, since they were released last. */
  readonly earlier?: readonly string[];
  readonly earlierUnknown?: readonly string[];
  readonly merged?: string;
  /** `true`: a platform says that the change is open. */
  readonly open?: string;
  readonly reviews?: readonly ShortReview[];
}

interface ShortReview {
  /** Key of a person, or the number of an account that is nobody's. */
  readonly by: string;
  readonly state?: Review['state'];
  /** What was reviewed: the document at the head (default) or the base, or `gone` for a commit that vanished. */
  readonly content?: 'head' | 'base' | 'gone';
  readonly at?: string;
  readonly account?: Review['account'];
  /** For a dismissed review, who dismissed it. */
  readonly dismissed?: string;
  /** A statement of this level in this role instead of a review. */
  readonly level?: EvidenceLevel;
  readonly role?: string;
}

export function exampleEvidence(
  text: string,
  base: ManualSide,
  head: ManualSide,
  files: readonly FileChange[],
): ChangeEvidence {
  const {
    contributors = ['carol'],
    unknown = [],
    merged,
    open,
    reviews = [],
    ...before
  } = readFence(text) as ShortEvidence;
  const { earlier = [], earlierUnknown = [] } = before;
  const digests = { base: digestsOf(base, files, 'base'), head: digestsOf(head, files, 'head') };
  const keys = [...new Set([...digests.base.keys(), ...digests.head.keys()])];
  const accounts = base.manual.people.people;
  const review = (item: ShortReview, index: number, key: string): Review => ({
    id: index + 1,
    userId: accounts[item.by]?.github ?? item.by,
    account: item.account ?? 'person',
    state: item.state ?? 'APPROVED',
    at: item.at ?? `2026-11-20T1${index}:00:00Z`,
    commit: item.content === 'gone' ? null : 'c'.repeat(40),
    digest: item.content === 'gone' ? undefined : (digests[item.content ?? 'head'].get(key) ?? ABSENT),
    ...(item.dismissed !== undefined && {
      dismissed: { was: 'CHANGES_REQUESTED', by: accounts[item.dismissed]?.github ?? item.dismissed },
    }),
  });
  const statement = (item: ShortReview, key: string): StatedApproval => ({
    level: item.level ?? 'sshsig',
    person: item.by,
    role: item.role ?? '',
    decision: item.state === 'CHANGES_REQUESTED' ? 'rejected' : 'approved',
    at: item.at ?? '2026-11-20T10:00:00Z',
    digest: digests[item.content === 'base' ? 'base' : 'head'].get(key) ?? '',
  });
  const [signed, seen] = [reviews.filter(({ level }) => level), reviews.filter(({ level }) => level === undefined)];
  return {
    reviews: new Map(keys.map((key) => [key, seen.map((item, index) => review(item, index, key))])),
    stated: new Map(keys.map((key) => [key, signed.map((item) => statement(item, key))])),
    contributors: { people: new Set(contributors), bots: [], unknown },
    earlier: new Map(keys.map((key) => [key, { people: new Set(earlier), bots: [], unknown: earlierUnknown }])),
    dayOf: utcDay,
    ...(merged !== undefined && { mergedAt: merged }),
    ...(open === 'true' && { isOpen: true }),
  };
}

function digestsOf(side: ManualSide, files: readonly FileChange[], name: 'base' | 'head'): Map<string, string> {
  const snapshots = side.manual.documents.map((document) => new DocumentSnapshot(side, document));
  const gate = files
    .filter(({ path }) => isGatePath(path, denyAll))
    .map((file) => ({ path: file.path, sha256: file[name]?.sha256 ?? null }));
  const records = files
    .filter(({ path }) => isActRecord(path) || isReviewRecord(path))
    .map((file) => [file.path, file[name]?.sha256 ?? ABSENT] as const);
  return new Map([
    ...snapshots.map(({ key, digest }) => [key, digest] as const),
    ...records,
    [GATE_KEY, gateDigest(gate)],
  ]);
}
