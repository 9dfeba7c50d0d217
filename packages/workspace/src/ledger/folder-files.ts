// The files of a ledger from a plain folder: a checkout of its branch, or a copy an auditor took away.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { FileReader } from '../files/file-reader.ts';
import { RealFolders } from '../files/kind-on-disk.ts';
import { ANCHORS_FOLDER, hashOfPath, LEDGER_FILE, OBJECT_LIMIT, objectPath, type LedgerFiles } from './ledger-files.ts';

const TEXT_LIMIT = 1024 * 1024 * 1024;

export function folderFiles(folder: string): LedgerFiles {
  const read = readerOf(folder, OBJECT_LIMIT);
  const anchors = names(folder, ANCHORS_FOLDER).filter((path) => path.endsWith('.json'));
  return {
    place: folder,
    commit: undefined,
    text: readerOf(folder, TEXT_LIMIT)(LEDGER_FILE),
    hashes: new Set(names(folder, 'objects/sha256/').flatMap((path) => hashOfPath(path) ?? [])),
    object: (hash) => read(objectPath(hash)),
    file: read,
    anchors: anchors.flatMap((path) => {
      const bytes = read(path);
      return bytes === undefined ? [] : [{ path, bytes }];
    }),
  };
}

/** Regular files only: neither a link nor what lies behind one. */
function readerOf(folder: string, limit: number): (path: string) => Uint8Array | undefined {
  const reader = new FileReader(limit);
  const real = new RealFolders(folder);
  return (path) => {
    const bytes = real.isReal(path) ? reader.read(folder, path)?.bytes : undefined;
    return bytes === undefined ? undefined : Buffer.from(bytes);
  };
}

function names(folder: string, below: string): string[] {
  try {
    return readdirSync(join(folder, below), { recursive: true, encoding: 'utf8' })
      .map((name) => `${below}${name.replaceAll('\\', '/')}`)
      .sort();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}
