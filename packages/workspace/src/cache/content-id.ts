// The name git gives to content: the hash of `blob <length>\0` and the bytes. Used everywhere, so that disk, index
// and commits share cached facts.
import { createHash, hash } from 'node:crypto';

export type IdAlgorithm = 'sha1' | 'sha256';

/** Algorithm of a repository by the length of one of its ids. */
export function algorithmOf(id: string): IdAlgorithm {
  return id.length === 64 ? 'sha256' : 'sha1';
}

/** Room to leave in front of the bytes for `blob <length>\0`. */
export const HEADER_ROOM = 32;

/**
 * Id of content that lies in a buffer after HEADER_ROOM bytes to spare, which are overwritten: no copy of the content
 * is made.
 */
export function contentId(buffer: Buffer, size: number, algorithm: IdAlgorithm): string {
  const header = `blob ${size}\0`;
  const start = HEADER_ROOM - header.length;
  buffer.write(header, start, 'latin1');
  return hash(algorithm, buffer.subarray(start, HEADER_ROOM + size), 'hex');
}

/** Id of content without such room; none is overwritten. */
export function contentIdOf(bytes: Uint8Array, algorithm: IdAlgorithm): string {
  return createHash(algorithm).update(`blob ${bytes.length}\0`).update(bytes).digest('hex');
}
