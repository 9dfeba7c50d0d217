// Examples of the help, so narrow that they can be read in a terminal of 80 columns. A call that is too long goes on behind a backslash,
// before a flag: copied into a shell it is one call.
import type { Example } from './command.ts';

/** @param columns of the terminal; only what cannot be broken is longer */
export function exampleLines({ command, does }: Example, columns: number): string {
  const call = fill(command.split(/ (?=--)/), columns - '        '.length - ' \\'.length);
  const words = fill(does.split(' '), columns - '      '.length);
  return [`  $ ${call.join(' \\\n        ')}`, ...words.map((line) => `      ${line}`)].join('\n');
}

function fill(parts: readonly string[], width: number): string[] {
  const lines: string[] = [];
  for (const part of parts) {
    const last = lines.at(-1);
    if (last === undefined || last.length + 1 + part.length > width) lines.push(part);
    else lines[lines.length - 1] = `${last} ${part}`;
  }
  return lines;
}
