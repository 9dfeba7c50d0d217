// Compares two commands: `node bench/compare.ts --runs 7 --max-cpu-ratio 0.5 'command A' 'command B'`.
// Commands are split at spaces; quote nothing. Exit code 1 above a bound, 2 when a command could not run.
import { parseArgs } from 'node:util';
import { alternate } from './alternate.ts';
import type { Command, Cost } from './measure.ts';

const usage = `usage: node bench/compare.ts [--runs N] [--warm-up N] [--cwd FOLDER]
  [--max-cpu-ratio R] [--max-wall-ratio R] [--max-memory-ratio R] 'COMMAND A' 'COMMAND B'`;

function main(): number {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      runs: { type: 'string', default: '5' },
      'warm-up': { type: 'string', default: '1' },
      cwd: { type: 'string' },
      'max-cpu-ratio': { type: 'string' },
      'max-wall-ratio': { type: 'string' },
      'max-memory-ratio': { type: 'string' },
    },
  });
  const [a, b, ...rest] = positionals;
  if (a === undefined || b === undefined || rest.length > 0) throw new Error(usage);
  const [first, second] = [commandOf('A', a, values.cwd), commandOf('B', b, values.cwd)];
  const {
    a: costA,
    b: costB,
    ratio,
  } = alternate(first, second, { runs: Number(values.runs), warmUp: Number(values['warm-up']) });
  process.stdout.write(
    `${row('', 'CPU s', 'wall s', 'MiB')}${figures('A', costA)}${figures('B', costB)}${figures('A/B', ratio)}`,
  );
  const bounds = [
    ['CPU', ratio.cpu, values['max-cpu-ratio']],
    ['wall', ratio.wall, values['max-wall-ratio']],
    ['memory', ratio.memory, values['max-memory-ratio']],
  ] as const;
  const broken = bounds.filter(([, value, bound]) => bound !== undefined && !(value <= Number(bound)));
  for (const [name, value, bound] of broken) process.stderr.write(`${name}: ${value.toFixed(3)} is above ${bound}\n`);
  return broken.length > 0 ? 1 : 0;
}

function commandOf(name: string, line: string, cwd: string | undefined): Command {
  const [program = '', ...args] = line.trim().split(/\s+/);
  return { name: `${name} (${line})`, program, args, ...(cwd !== undefined && { cwd }) };
}

function figures(name: string, cost: Cost): string {
  return row(name, cost.cpu.toFixed(3), cost.wall.toFixed(3), cost.memory.toFixed(1));
}

function row(...cells: readonly string[]): string {
  return `${cells.map((cell) => cell.padStart(10)).join('')}\n`;
}

try {
  process.exitCode = main();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 2;
}
