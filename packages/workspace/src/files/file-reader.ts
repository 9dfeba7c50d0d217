// Reads regular files one after the other into one buffer: measured, that costs 40 % of what parallel reads cost.
// Never follows a link in the last part of a path, never waits for a pipe.
import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';
import { contentId, HEADER_ROOM } from '../cache/content-id.ts';
import type { IdAlgorithm } from '../cache/content-id.ts';
import { errorTexts } from '../errors/error-texts.ts';
import { UsageError } from '../errors/errors.ts';

/** Windows has neither of the two; there, links need rights that a repository cannot give. */
const FLAGS = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

export interface FileContent {
  readonly size: number;
  /** Valid until the next read. Undefined when the file is larger than the limit. */
  readonly bytes: Buffer | undefined;
}

export class FileReader {
  readonly #limit: number;
  #buffer = Buffer.allocUnsafeSlow(HEADER_ROOM + 256 * 1024);

  constructor(limit: number) {
    this.#limit = limit;
  }

  /** Content of a file; undefined when there is no regular file of that name any more. */
  read(root: string, path: string): FileContent | undefined {
    const descriptor = open(root, path);
    if (descriptor === undefined) return undefined;
    try {
      const stats = fstatSync(descriptor);
      if (!stats.isFile()) return undefined;
      return stats.size > this.#limit ? { size: stats.size, bytes: undefined } : this.#readAll(descriptor, stats.size);
    } finally {
      closeSync(descriptor);
    }
  }

  /** Content id of what was read last. */
  id(content: Buffer, algorithm: IdAlgorithm): string {
    return contentId(this.#buffer, content.length, algorithm);
  }

  /** Reads to the end of the file, which may have moved since its size was asked. */
  #readAll(descriptor: number, expected: number): FileContent {
    this.#reserve(expected + 1);
    let size = 0;
    for (;;) {
      const start = HEADER_ROOM + size;
      const room = this.#buffer.length - start;
      const count = readSync(descriptor, this.#buffer, start, room, null);
      size += count;
      // The size it was said to have, and less than was asked for: there is no more.
      const whole = size === expected && count < room;
      if (count === 0 || whole) return { size, bytes: this.#buffer.subarray(HEADER_ROOM, HEADER_ROOM + size) };
      if (size > this.#limit) return { size, bytes: undefined };
      if (HEADER_ROOM + size === this.#buffer.length) this.#reserve(size * 2);
    }
  }

  #reserve(size: number): void {
    if (HEADER_ROOM + size <= this.#buffer.length) return;
    const larger = Buffer.allocUnsafeSlow(HEADER_ROOM + size);
    this.#buffer.copy(larger);
    this.#buffer = larger;
  }
}

function open(root: string, path: string): number | undefined {
  try {
    return openSync(`${root}/${path}`, FLAGS);
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    // Gone since it was listed, a link by now (ELOOP), a socket (ENXIO).
    if (['ENOENT', 'ENOTDIR', 'ELOOP', 'EMLINK', 'ENXIO'].includes(code)) return undefined;
    throw new UsageError('cannotRead', errorTexts.cannotRead(path, code), { cause: error });
  }
}
