// Whether a command printed what a page shows: the lines in their order, others between them allowed, `…` for anything within a line.

/** The first line of the block that the output does not have; undefined when it has all. */
export function missingLine(block: string, output: string): string | undefined {
  const printed = output.split('\n').map((line) => line.trimEnd());
  let at = 0;
  for (const wanted of block.split('\n').filter((line) => line.trim() !== '')) {
    const found = printed.findIndex((line, index) => index >= at && matches(line, wanted.trimEnd()));
    if (found === -1) return wanted;
    at = found + 1;
  }
  return undefined;
}

function matches(line: string, wanted: string): boolean {
  const [first = '', ...rest] = wanted.split('…');
  if (rest.length === 0) return line === wanted;
  const last = rest.pop() ?? '';
  let at = first.length;
  for (const part of rest) {
    const found = line.indexOf(part, at);
    if (found === -1) return false;
    at = found + part.length;
  }
  return line.startsWith(first) && line.endsWith(last) && line.length - last.length >= at;
}
