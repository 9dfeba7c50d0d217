// Reads blobs by id through `git cat-file --batch`: no filters, no work tree, no path and no ref in the request.
import { spawnSync } from 'node:child_process';
import { errorTexts } from '../errors/error-texts.ts';
import { BugError, GitError } from '../errors/errors.ts';
import { ByteReader } from './byte-reader.ts';
import { gitEnvironment, safeOptions } from './git-environment.ts';
import { keepBlob, keptBlob } from './kept-content.ts';
import { commandLine, exitCode, gitFailure, spawnGit } from './run-git.ts';
import { searchOnlyPath } from './search-only-path.ts';

export interface Blob {
  readonly id: string;
  readonly size: number;
  /** Undefined when the blob is larger than the limit: its bytes are passed over and never held. */
  readonly bytes: Buffer | undefined;
}

const batch = ['cat-file', '--batch', '--buffer'];
const sizes = ['cat-file', '--batch-check', '--buffer'];
/** Bytes of a line before a blob, at most: id, type, size; and the end of line behind it. */
const HEADER = 100;

/** Blobs in the order of their ids. git waits while a blob is worked on, so memory does not grow with their number. */
export async function* readBlobs(root: string, ids: readonly string[], limit: number): AsyncGenerator<Blob> {
  if (ids.length === 0) return;
  const child = spawnGit(root, batch);
  const errors: Buffer[] = [];
  child.stderr.on('data', (chunk: Buffer) => errors.push(chunk));
  const ended = exitCode(child, batch);
  // Handled where it is awaited; without this an early failure would count as unhandled.
  ended.catch(() => {});
  child.stdin.end(`${ids.join('\n')}\n`);
  const output = new ByteReader(child.stdout);
  try {
    for (const id of ids) {
      const header = await output.line();
      if (header === undefined) {
        await ended;
        throw gitFailure(batch, Buffer.concat(errors).toString('utf8'));
      }
      const size = sizeIn(header, id);
      const bytes = size <= limit ? await output.bytes(size) : undefined;
      await output.skip(bytes === undefined ? size + 1 : 1);
      yield { id, size, bytes };
    }
    await ended;
  } finally {
    child.kill();
  }
}

/**
 * A few blobs at once, for text that is needed in the middle of synchronous work. Blobs above the limit are left out.
 */
export function readBlobsSync(root: string, ids: readonly string[], limit: number): Map<string, Buffer> {
  const blobs = new Map<string, Buffer>();
  const others: string[] = [];
  for (const id of ids) {
    const kept = keptBlob(root, id);
    if (kept === undefined) others.push(id);
    else if (kept.length <= limit) blobs.set(id, kept);
  }
  if (others.length === 0) return blobs;
  for (const [id, bytes] of readNow(root, others, limit)) {
    keepBlob(root, id, bytes);
    blobs.set(id, bytes);
  }
  return blobs;
}

function readNow(root: string, ids: readonly string[], limit: number): Map<string, Buffer> {
  const blobs = new Map<string, Buffer>();
  if (ids.length === 0) return blobs;
  const { stdout, stderr, error } = askAtOnce(root, batch, ids, (limit + HEADER) * ids.length);
  if (isTooMuch(error)) return readNow(root, withinLimit(root, ids, limit), limit);
  if (error !== undefined) throw gitFailure(batch, error.message);
  let offset = 0;
  for (const id of ids) {
    const lineEnd = stdout.indexOf(10, offset);
    if (lineEnd === -1) throw gitFailure(batch, stderr.toString('utf8'));
    const size = sizeIn(stdout.toString('latin1', offset, lineEnd), id);
    if (size <= limit) blobs.set(id, stdout.subarray(lineEnd + 1, lineEnd + 1 + size));
    offset = lineEnd + 1 + size + 1;
  }
  return blobs;
}

/** Without those that are too large, of which there is one at least: together they are more than all may be. */
function withinLimit(root: string, ids: readonly string[], limit: number): string[] {
  const { stdout, stderr, error } = askAtOnce(root, sizes, ids, HEADER * ids.length);
  if (error !== undefined) throw gitFailure(sizes, error.message);
  const lines = stdout.toString('latin1').split('\n');
  if (lines.length !== ids.length + 1) throw gitFailure(sizes, stderr.toString('utf8'));
  return ids.filter((id, index) => sizeIn(lines[index] ?? '', id) <= limit);
}

function askAtOnce(root: string, args: readonly string[], ids: readonly string[], maxBuffer: number) {
  searchOnlyPath();
  return spawnSync('git', [...safeOptions, ...args], {
    cwd: root,
    env: gitEnvironment(),
    input: `${ids.join('\n')}\n`,
    maxBuffer,
    windowsHide: true,
  });
}

function isTooMuch(error: Error | undefined): boolean {
  return error !== undefined && 'code' in error && error.code === 'ENOBUFS';
}

/** Size in a header line `<id> blob <size>`. */
function sizeIn(header: string, id: string): number {
  const [, type, size] = header.split(' ');
  if (type === 'missing')
    throw new GitError('missingObject', errorTexts.missingObject(id), { command: commandLine(batch) });
  if (type !== 'blob') throw new BugError(`git answered "${header}" for the blob ${id}`);
  return Number(size);
}
