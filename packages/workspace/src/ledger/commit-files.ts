// The files of a ledger from one commit of its branch: no checkout, no filter, no work tree.
import { runGit } from '../git/run-git.ts';
import { keptList } from '../git/kept-content.ts';
import { readBlobsSync } from '../git/read-blobs.ts';
import { records } from '../git/records.ts';
import { ANCHORS_FOLDER, hashOfPath, LEDGER_FILE, OBJECT_LIMIT, type LedgerFiles } from './ledger-files.ts';
import { ReadAhead, type StoredBlob } from './read-ahead.ts';

/** ledger.jsonl grows by some kilobytes with each release. */
const TEXT_LIMIT = 1024 * 1024 * 1024;
const ANCHOR_LIMIT = 1024 * 1024;

/** @param name of the branch, for people. @param commit full id */
export async function commitFiles(root: string, name: string, commit: string): Promise<LedgerFiles> {
  const files = await keptList(root, commit, () => listFiles(root, commit), 'with sizes');
  const text = readOne(root, files.get(LEDGER_FILE), TEXT_LIMIT);
  const anchors = [...files].flatMap(([path, blob]) => {
    if (!path.startsWith(ANCHORS_FOLDER) || !path.endsWith('.json')) return [];
    const bytes = readOne(root, blob, ANCHOR_LIMIT);
    return bytes === undefined ? [] : [{ path, bytes }];
  });
  const blobs = new Map([...files].flatMap(([path, blob]) => withHash(path, blob)));
  let reader: ReadAhead | undefined;
  const object = (hash: string): Uint8Array | undefined => {
    reader ??= new ReadAhead(root, blobs, hashesIn(text));
    return reader.read(hash);
  };
  const file = (path: string): Uint8Array | undefined => readOne(root, files.get(path), OBJECT_LIMIT);
  const place = `${name} (${commit.slice(0, 10)})`;
  return { place, commit, text, hashes: new Set(blobs.keys()), object, file, anchors };
}

/** Regular files by path. A link in the place of a file is no file. */
async function listFiles(root: string, commit: string): Promise<ReadonlyMap<string, StoredBlob>> {
  const { stdout } = await runGit(root, ['ls-tree', '-r', '-l', '-z', '--full-tree', commit]);
  const files = new Map<string, StoredBlob>();
  for (const record of records(stdout)) {
    const tab = record.indexOf('\t');
    const [mode = '', , id = '', size = ''] = record.slice(0, tab).split(/ +/);
    if (mode.startsWith('100')) files.set(record.slice(tab + 1), { id, size: Number(size) });
  }
  return files;
}

function withHash(path: string, blob: StoredBlob): [string, StoredBlob][] {
  const hash = hashOfPath(path);
  return hash === undefined ? [] : [[hash, blob]];
}

function readOne(root: string, blob: StoredBlob | undefined, limit: number): Uint8Array | undefined {
  return blob === undefined ? undefined : readBlobsSync(root, [blob.id], limit).get(blob.id);
}

function* hashesIn(text: Uint8Array | undefined): Generator<string> {
  const ascii = Buffer.from(text ?? []).toString('latin1');
  for (const [hash] of ascii.matchAll(/(?<![0-9a-f])[0-9a-f]{64}(?![0-9a-f])/g)) yield hash;
}
