// Lines up to a number of bytes. Cuts only between lines, and says what was cut.

export interface CountedLine {
  readonly text: string;
  /** Findings on the line, for saying how many were cut. */
  readonly findings: number;
}

const encoder = new TextEncoder();

/** Text of the lines that fit, each with its line end. If any had to go, the notice comes last and fits too. */
export function capLines(
  lines: readonly CountedLine[],
  maxBytes: number,
  notice: (findings: number) => string,
): string {
  const sizes = lines.map(({ text }) => bytesOf(text));
  if (sum(sizes) <= maxBytes) return lines.map(({ text }) => `${text}\n`).join('');
  const total = sum(lines.map(({ findings }) => findings));
  const room = maxBytes - bytesOf(notice(total)) - 1;
  let used = 0;
  const cut = sizes.findIndex((size) => (used += size) > room);
  const kept = lines.slice(0, cut);
  const dropped = total - sum(kept.map(({ findings }) => findings));
  return [...kept.map(({ text }) => text), '', notice(dropped), ''].join('\n');
}

function bytesOf(line: string): number {
  return encoder.encode(line).length + 1;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
