// A pack while it is written: a temporary file that gets its name when it is complete, so that nobody ever sees half
// of one.
import { randomBytes } from 'node:crypto';
import { openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { crc32 } from 'node:zlib';
import { makeFolder } from '../files/make-folder.ts';
import type { Excerpt } from './excerpt.ts';
import { PackFile } from './pack-file.ts';
import { encodeEnd } from './pack-format.ts';
import type { PackKind } from './pack-format.ts';
import type { PackRow } from './pack-rows.ts';
import { RowMap } from './pack-rows.ts';

/** Bytes collected before they are written: memory does not grow with the manual, and writes are few. */
const BLOCK = 1024 * 1024;

export class PackWriter {
  readonly rows = new RowMap<PackRow>();
  readonly #kind: PackKind;
  readonly #path: string;
  readonly #descriptor: number;
  readonly #file: PackFile;
  readonly #pending = Buffer.allocUnsafeSlow(BLOCK);
  #pendingLength = 0;
  #length = 0;

  /** Throws where the file cannot be made. `prefix` is the path of the pack without its ending. */
  constructor(prefix: string, kind: PackKind) {
    this.#kind = kind;
    this.#path = `${prefix}.${process.pid}-${randomBytes(6).toString('hex')}.tmp`;
    makeFolder(dirname(prefix), 0o700);
    this.#descriptor = openSync(this.#path, 'wx+', 0o600);
    this.#file = new PackFile(this.#descriptor, this.rows, 0);
  }

  /** Bytes of all encoded documents so far. */
  get length(): number {
    return this.#length;
  }

  /** Copies the bytes. */
  add(id: string, encoded: Buffer, size: number): void {
    this.#write(encoded);
    this.rows.set(id, { id, offset: this.#length, length: encoded.length, size, checksum: crc32(encoded) });
    this.#length += encoded.length;
  }

  /** Encoded facts; undefined when they could not be written. */
  read(row: PackRow): Excerpt | undefined {
    try {
      this.#flush();
    } catch {
      return undefined;
    }
    return this.#file.read(row);
  }

  /** Completes the pack and puts it in the place of whatever has that name. */
  finish(path: string): void {
    this.#write(encodeEnd([...this.rows.values()], this.#length, this.#kind));
    this.#flush();
    try {
      renameSync(this.#path, path);
    } catch (error) {
      if (process.platform !== 'win32') throw error;
      // On Windows no file takes the place of one that is open, as the last pack is in this very run; under another name it may stay.
      const aside = `${path}.${process.pid}-${randomBytes(6).toString('hex')}.tmp`;
      renameSync(path, aside);
      renameSync(this.#path, path);
      rmSync(aside, { force: true });
    }
  }

  /** Removes the temporary file. What was added stays readable where the system allows it. */
  discard(): void {
    rmSync(this.#path, { force: true });
  }

  #write(bytes: Buffer): void {
    if (this.#pendingLength + bytes.length > BLOCK) this.#flush();
    if (bytes.length > BLOCK) this.#writeOut(bytes);
    else this.#pendingLength += bytes.copy(this.#pending, this.#pendingLength);
  }

  #flush(): void {
    if (this.#pendingLength === 0) return;
    this.#writeOut(this.#pending.subarray(0, this.#pendingLength));
    this.#pendingLength = 0;
  }

  #writeOut(block: Buffer): void {
    for (let written = 0; written < block.length;) written += writeSync(this.#descriptor, block, written);
  }
}
