// A plain value in a file of the cache: whole and for this key, or not there at all.
import { createHash, randomBytes } from 'node:crypto';
import { crc32 } from 'node:zlib';
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { makeFolder } from '../files/make-folder.ts';

/** The value kept under the key; undefined when there is none, another key, or damage. */
export function readKept(path: string, key: string): unknown {
  try {
    const bytes = readFileSync(path);
    const end = bytes.indexOf(0x0a);
    const body = bytes.subarray(end + 1);
    return bytes.toString('latin1', 0, end) === headOf(key, body) ? JSON.parse(body.toString('utf8')) : undefined;
  } catch {
    return undefined;
  }
}

/** Never fails: what is not kept is found out again. */
export function writeKept(path: string, key: string, value: unknown): void {
  const unfinished = `${path.replace(/\.[a-z]+$/, '')}.${process.pid}-${randomBytes(6).toString('hex')}.tmp`;
  try {
    const body = Buffer.from(JSON.stringify(value));
    makeFolder(dirname(path), 0o700);
    writeFileSync(unfinished, Buffer.concat([Buffer.from(`${headOf(key, body)}\n`), body]), {
      flag: 'wx',
      mode: 0o600,
    });
    renameSync(unfinished, path);
  } catch {
    discard(unfinished);
  }
}

function discard(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    // There is no such folder.
  }
}

function headOf(key: string, body: Buffer): string {
  return `clausemark ${createHash('sha256').update(key).digest('hex')} ${body.length} ${crc32(body)}`;
}
