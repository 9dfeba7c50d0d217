// What a reviewer had before him: the content of a document, and of the gate's files, at the commit that was reviewed.
import {
  DocumentSnapshot,
  gateDigest,
  UndigestibleError,
  type DocumentChange,
  type FileChange,
  type ManualSide,
} from '@clausemark/control';
import {
  changedFiles,
  fileDigests,
  GitError,
  openManual,
  resolveCommit,
  type OpenOptions,
} from '@clausemark/workspace';

export type SideAt = (commit: string) => Promise<ManualSide | undefined>;

/** Opens the manual at reviewed commits, each once. Undefined for a commit that is not in this clone. */
export function reviewedSides(root: string, cache: OpenOptions['cache']): SideAt {
  const known = new Map<string, Promise<ManualSide | undefined>>();
  return (commit) => {
    const side = known.get(commit) ?? openSide(root, commit, cache);
    known.set(commit, side);
    return side;
  };
}

async function openSide(root: string, commit: string, cache: OpenOptions['cache']): Promise<ManualSide | undefined> {
  try {
    const at = await resolveCommit(root, commit);
    return { manual: await openManual({ root, at, cache }), fileDigest: await fileDigests({ root, at }) };
  } catch (error) {
    const gone = ['unknownRevision', 'missingHistory', 'missingObject', 'noCommitYet'];
    if (error instanceof GitError && gone.includes(error.code)) return undefined;
    throw error;
  }
}

/** The controlled digest the document had there; undefined when it was not there, or not readable, or not the only one of its id. */
export function digestAt(side: ManualSide, { key, id, base, head }: DocumentChange): string | undefined {
  const paths = [base?.path, head?.path].flatMap((path) => side.manual.byPath.get(path ?? '') ?? []);
  const candidates = new Set([...(id === undefined ? [] : (side.manual.byId.get(id) ?? [])), ...paths]);
  const found = [...candidates].map((item) => new DocumentSnapshot(side, item)).filter((item) => item.key === key);
  if (found.length !== 1) return undefined;
  try {
    return found[0]?.digest;
  } catch (error) {
    if (error instanceof UndigestibleError) return undefined;
    throw error;
  }
}

/** The digest of the gate files that the change touches, as they were there; what the review did not touch is as in the base. */
export async function gateDigestAt(
  root: string,
  base: string,
  commit: string,
  files: readonly FileChange[],
): Promise<string> {
  const there = new Map((await changedFiles(root, base, commit)).map((file) => [file.path, file]));
  return gateDigest(
    files.map((file) => ({
      path: file.path,
      sha256: (there.get(file.path)?.head ?? baseUnless(there, file))?.sha256 ?? null,
    })),
  );
}

/** A file that the reviewed commit changed and does not have was deleted there. */
function baseUnless(there: ReadonlyMap<string, FileChange>, { path, base }: FileChange): FileChange['base'] {
  return there.has(path) ? undefined : base;
}
