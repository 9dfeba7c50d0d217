// An Io that keeps what a verb writes, for tests that run the command in this process.
import type { Io } from '../src/output/io.ts';

export interface FakeIo extends Io {
  readonly written: { out: string; err: string };
}

export function fakeIo(cwd: string, env: Readonly<Record<string, string>> = {}): FakeIo {
  const written = { out: '', err: '' };
  return {
    cwd,
    env,
    written,
    color: false,
    columns: 80,
    interactive: false,
    out: (text) => {
      written.out += text;
    },
    err: (text) => {
      written.err += text;
    },
  };
}
