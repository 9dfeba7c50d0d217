// Splits what git prints with -z. A name may hold anything but NUL, so nothing else may be taken for a separator.

/** The records of NUL-separated output. */
export function* records(stdout: Buffer): Generator<string> {
  const text = stdout.toString('utf8');
  let start = 0;
  for (let end = text.indexOf('\0'); end !== -1; end = text.indexOf('\0', start)) {
    yield text.slice(start, end);
    start = end + 1;
  }
}
