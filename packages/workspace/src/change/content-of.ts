// What the comparison of two states of a file keeps of its content.
import { createHash } from 'node:crypto';
import type { FileSide } from '@clausemark/control';

export type Content = Omit<FileSide, 'kind'>;

export const LARGEST = 64 * 1024 * 1024;
/** Files whose text decides how others are seen. */
export const STEERING = /(?:^|\/)(?:\.gitattributes|\.mailmap|\.gitmodules)$/i;
const MOST_TEXT = 256 * 1024;
const POINTER = 'version https://git-lfs.github.com/spec/';

/** What is too large to hold is told apart by its id in git, which is a hash of its content too. */
export function contentOf(bytes: Uint8Array | undefined, id: string): Content {
  if (bytes === undefined) return { sha256: createHash('sha256').update(`git:${id}`).digest('hex') };
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const text = bytes.length <= MOST_TEXT ? Buffer.from(bytes).toString('utf8') : undefined;
  return { sha256, ...(text !== undefined && { text }), ...(isPointer(bytes) && { pointer: true }) };
}

function isPointer(bytes: Uint8Array): boolean {
  return bytes.length < 1024 && Buffer.from(bytes.subarray(0, POINTER.length)).toString('latin1') === POINTER;
}
