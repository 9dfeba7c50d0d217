// A file on disk as git keeps it. Git for Windows is set up to write text with other line ends than the repository has
// (core.autocrlf), and to take them out again on the way back: two such files are one content, with one digest.
import { algorithmOf, contentIdOf } from '../cache/content-id.ts';

/**
 * The bytes that git names with an id, where what lies on disk is them or differs in its line ends only.
 *
 * @returns undefined where it differs otherwise
 */
export function asStored(bytes: Uint8Array, id: string): Uint8Array | undefined {
  const algorithm = algorithmOf(id);
  if (contentIdOf(bytes, algorithm) === id) return bytes;
  const plain = withoutCarriageReturns(bytes);
  return plain !== undefined && contentIdOf(plain, algorithm) === id ? plain : undefined;
}

/** With LF in place of each CRLF, as git does it; undefined where there is none. */
export function withoutCarriageReturns(bytes: Uint8Array): Uint8Array | undefined {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (!text.includes('\r\n')) return undefined;
  // One character a byte: nothing is decoded.
  return Buffer.from(text.toString('latin1').replaceAll('\r\n', '\n'), 'latin1');
}
