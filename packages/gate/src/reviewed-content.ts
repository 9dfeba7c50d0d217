// What a reviewer had before him: the content of a document, and of the gate's files, at the commit that was reviewed.
import {
  canonicalJson,
  DocumentSnapshot,
  gateDigest,
  UndigestibleError,
  type DocumentChange,
  type FileChange,
  type ManualSide,
} from '@clausemark/control';
import { ABSENT } from '@clausemark/linter';
import {
  changedFiles,
  fileDigests,
  forkPoint,
  GitError,
  openManual,
  resolveCommit,
  type OpenedChange,
  type OpenOptions,
} from '@clausemark/workspace';

export type SideAt = (commit: string) => Promise<ManualSide | undefined>;

/** Hashes of the files of a commit. */
export type DigestsAt = (commit: string) => Promise<ManualSide['fileDigest'] | undefined>;

/** Opens the manual at reviewed commits, each once; the head's is open already. Undefined for a commit that is not in this clone. */
export function reviewedSides(root: string, cache: OpenOptions['cache'], { commits, head }: OpenedChange): SideAt {
  return onceEach(root, async (at) =>
    at === commits.head
      ? head
      : { manual: await openManual({ root, at, cache }), fileDigest: await fileDigests({ root, at }) },
  );
}

/** The same without the documents, for what is none. */
export function reviewedDigests(root: string, { commits, head }: OpenedChange): DigestsAt {
  return onceEach(root, async (at) => (at === commits.head ? head.fileDigest : fileDigests({ root, at })));
}

function onceEach<Value>(
  root: string,
  open: (commit: string) => Promise<Value>,
): (commit: string) => Promise<Value | undefined> {
  const known = new Map<string, Promise<Value | undefined>>();
  return (commit) => {
    const value = known.get(commit) ?? openIfThere(root, commit, open);
    known.set(commit, value);
    return value;
  };
}

async function openIfThere<Value>(
  root: string,
  commit: string,
  open: (commit: string) => Promise<Value>,
): Promise<Value | undefined> {
  try {
    return await open(await resolveCommit(root, commit));
  } catch (error) {
    const gone = ['unknownRevision', 'missingHistory', 'missingObject', 'noCommitYet'];
    if (error instanceof GitError && gone.includes(error.code)) return undefined;
    throw error;
  }
}

/**
 * The controlled digest the document had there, `ABSENT` where it was deleted; undefined when it was not readable or not the only
 * one of its id, and when that commit does not show the change.
 */
export function digestAt(side: ManualSide, change: DocumentChange): string | undefined {
  const { key, id, base, head } = change;
  const paths = [base?.path, head?.path].flatMap((path) => side.manual.byPath.get(path ?? '') ?? []);
  const candidates = new Set([...(id === undefined ? [] : (side.manual.byId.get(id) ?? [])), ...paths]);
  const found = [...candidates].map((item) => new DocumentSnapshot(side, item)).filter((item) => item.key === key);
  const [document] = found;
  if (document === undefined) return head === undefined ? ABSENT : undefined;
  if (found.length > 1) return undefined;
  try {
    return showsChange(document, change) ? document.digest : undefined;
  } catch (error) {
    if (error instanceof UndigestibleError) return undefined;
    throw error;
  }
}

/**
 * A digest holds neither path nor status, and both are part of what is approved: a text that was read as a draft was not approved as a
 * release, nor a revision that was read as one in force as the end of its document. Keys that no approval covers count where nothing
 * else changed, and where they say what an end is.
 */
function showsChange(seen: DocumentSnapshot, { base, head }: DocumentChange): boolean {
  if (head === undefined) return true;
  if (seen.status !== head.status) return false;
  if (base?.path !== head.path && seen.path !== head.path) return false;
  const isSaidBeside = base?.digest === head.digest || head.status === 'obsolete';
  const besides = ({ path, parts }: DocumentSnapshot): string => canonicalJson([path, parts.metadata.uncontrolled]);
  return !isSaidBeside || besides(seen) === besides(head);
}

/**
 * The digest of the gate files that the change touches, as they were there; what the review did not touch is as in the base. Undefined
 * where the branch changed another of them there and does not any more: rules that were approved together may be harmless only together.
 */
export async function gateDigestAt(
  root: string,
  base: string,
  commit: string,
  files: readonly FileChange[],
  isGate: (path: string) => boolean,
): Promise<string | undefined> {
  const there = new Map((await changedFiles(root, base, commit)).map((file) => [file.path, file]));
  const others = [...there.keys()].filter((path) => isGate(path) && files.every((file) => file.path !== path));
  if (others.length > 0 && (await changedOnBranch(root, base, commit, others))) return undefined;
  return gateDigest(
    files.map((file) => ({
      path: file.path,
      sha256: (there.get(file.path)?.head ?? baseUnless(there, file))?.sha256 ?? null,
    })),
  );
}

/** What only the main branch changed since is no part of what was reviewed. */
async function changedOnBranch(root: string, base: string, commit: string, paths: readonly string[]): Promise<boolean> {
  const fork = await forkPoint(root, base, commit);
  if (fork === undefined) return true;
  const own = await changedFiles(root, fork, commit);
  return own.some(({ path }) => paths.includes(path));
}

/** A file that the reviewed commit changed and does not have was deleted there. */
function baseUnless(there: ReadonlyMap<string, FileChange>, { path, base }: FileChange): FileChange['base'] {
  return there.has(path) ? undefined : base;
}
