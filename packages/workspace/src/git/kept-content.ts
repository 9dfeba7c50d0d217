// What an id of git names never changes: lists of commits and files that were read are kept for the life of the process. A gate and a
// ledger look at the same few commits many times, a change is looked at document by document, and each look would be a process of git.
const MOST_LISTS = 4;
const MOST_BYTES = 16 * 1024 * 1024;
/** Scans and drawings are read once anyway. */
const LARGEST = 1024 * 1024;

const lists = new Map<string, Promise<unknown>>();
const blobs = new Map<string, Buffer>();
let bytesKept = 0;

/** A list of the files of a commit, by the commit's full id; made once, and again after a failure. */
export function keptList<List>(root: string, commit: string, make: () => Promise<List>, what = ''): Promise<List> {
  const key = [root, commit, what].join('\0');
  const list = (lists.get(key) as Promise<List> | undefined) ?? make();
  lists.delete(key);
  lists.set(key, list);
  list.catch(() => lists.delete(key));
  const [oldest = ''] = lists.keys();
  if (lists.size > MOST_LISTS) lists.delete(oldest);
  return list;
}

export function keptBlob(root: string, id: string): Buffer | undefined {
  return blobs.get(`${root}\0${id}`);
}

export function keepBlob(root: string, id: string, bytes: Buffer): void {
  if (bytes.length > LARGEST) return;
  if (bytesKept + bytes.length > MOST_BYTES) {
    blobs.clear();
    bytesKept = 0;
  }
  bytesKept += bytes.length;
  // A copy: the bytes are a part of all that git said at once.
  blobs.set(`${root}\0${id}`, Buffer.from(bytes));
}
