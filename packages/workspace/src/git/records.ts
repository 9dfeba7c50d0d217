// Splits what git prints with -z. A name may hold anything but NUL, so nothing else may be taken for a separator.
import { isAscii } from 'node:buffer';

const BEYOND_ASCII = /[\x80-\xff]/u;

/**
 * The records of NUL-separated output.
 *
 * Each is decoded on its own where it is not ASCII: cut from one text of all, one name with a dash, or in a long list an umlaut, would make
 * every path a string of two bytes a character, and whatever is joined with it.
 *
 * @param onUnknown gets each record that holds the sign for bytes that are no text, and its bytes
 */
export function* records(stdout: Buffer, onUnknown?: (record: string, bytes: Buffer) => void): Generator<string> {
  const bytes = stdout.toString('latin1');
  const plain = isAscii(stdout);
  let start = 0;
  for (let end = bytes.indexOf('\0'); end !== -1; end = bytes.indexOf('\0', start)) {
    const record = bytes.slice(start, end);
    if (plain || !BEYOND_ASCII.test(record)) yield record;
    else {
      const text = stdout.toString('utf8', start, end);
      if (text.includes('\uFFFD')) onUnknown?.(text, stdout.subarray(start, end));
      yield text;
    }
    start = end + 1;
  }
}
