// Where a verb reads its surroundings and writes its output. Tests pass their own; verbs never touch `process`.

export interface Io {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Results. */
  readonly out: (text: string) => void;
  /** Progress and errors. */
  readonly err: (text: string) => void;
  readonly color: boolean;
  /** Width of the terminal, 80 when there is none. */
  readonly columns: number;
  /** True when progress may be drawn on stderr. */
  readonly interactive: boolean;
}

/** The real surroundings. Colours only on a terminal, never with NO_COLOR; FORCE_COLOR wins over a pipe. */
export function processIo(): Io {
  const { env, stdout, stderr } = process;
  const forced = env['FORCE_COLOR'] !== undefined && env['FORCE_COLOR'] !== '0' && env['FORCE_COLOR'] !== '';
  const wanted = env['NO_COLOR'] === undefined || env['NO_COLOR'] === '';
  return {
    cwd: process.cwd(),
    env,
    out: (text) => void stdout.write(text),
    err: (text) => void stderr.write(text),
    color: wanted && (forced || (stdout.isTTY && env['TERM'] !== 'dumb')),
    columns: stdout.isTTY ? Math.min(Math.max(stdout.columns, 40), 120) : 80,
    interactive: stderr.isTTY && env['CI'] === undefined,
  };
}
