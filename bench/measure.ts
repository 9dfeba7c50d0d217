// Runs a command once under GNU time and says what it cost. The output goes through a pipe, as it does in continuous integration.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface Command {
  readonly name: string;
  readonly program: string;
  readonly args: readonly string[];
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Runs it so often and divides: GNU time counts hundredths of a second. */
  readonly repeat?: number;
}

export interface Cost {
  /** User and system time of the process and everything it waited for, in seconds. */
  readonly cpu: number;
  readonly wall: number;
  /** Peak memory of its largest process, in MiB. */
  readonly memory: number;
}

const TIME = '/usr/bin/time';
const MOST_OUTPUT = 1024 ** 3;
/** `$0` is how often; the command follows. */
const LOOP = 'left=$0; while [ $left -gt 0 ]; do "$@" >/dev/null; left=$((left - 1)); done';

/** Throws when the command could not do its job; finding something (exit code 1) is doing it. */
export function measure(command: Command): Cost {
  if (!existsSync(TIME)) throw new Error(`${TIME} is missing (Debian: apt-get install time)`);
  const folder = mkdtempSync(join(tmpdir(), 'clausemark-cost-'));
  try {
    const file = join(folder, 'cost');
    const { repeat = 1 } = command;
    const run = [command.program, ...command.args];
    const result = spawnSync(
      TIME,
      ['-o', file, '-f', '%U %S %e %M', ...(repeat === 1 ? run : ['sh', '-c', LOOP, String(repeat), ...run])],
      {
        cwd: command.cwd,
        env: { ...process.env, ...command.env },
        maxBuffer: MOST_OUTPUT,
        stdio: ['ignore', 'pipe', 'pipe'],
      },
    );
    if (result.status !== 0 && result.status !== 1) {
      throw new Error(
        `${command.name} ended with ${result.status ?? result.error?.message}:\n${result.stderr?.toString().slice(0, 2000)}`,
      );
    }
    const last = readFileSync(file, 'utf8').trim().split('\n').at(-1) ?? '';
    const [user = 0, system = 0, wall = 0, kibibytes = 0] = last.split(' ').map(Number);
    return { cpu: (user + system) / repeat, wall: wall / repeat, memory: kibibytes / 1024 };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The middle of each figure over several runs. */
export function medians(costs: readonly Cost[]): Cost {
  const middle = (figure: (cost: Cost) => number): number => {
    const sorted = costs.map(figure).sort((a, b) => a - b);
    const half = sorted.length >> 1;
    const upper = sorted[half] ?? Number.NaN;
    return sorted.length % 2 === 1 ? upper : (upper + (sorted[half - 1] ?? upper)) / 2;
  };
  return { cpu: middle(({ cpu }) => cpu), wall: middle(({ wall }) => wall), memory: middle(({ memory }) => memory) };
}
