// One line on stderr for work that takes long: only on a terminal, only after half a second, gone when done.
import type { Io } from './io.ts';

const PATIENCE = 500;
const STEP = 100;

export interface Progress {
  readonly update: (done: number, total: number) => void;
  readonly end: () => void;
}

export function progress(io: Io, label: string): Progress {
  if (!io.interactive) return { update: () => undefined, end: () => undefined };
  const started = performance.now();
  let drawn = 0;
  return {
    update(done, total) {
      const now = performance.now();
      if (now - started < PATIENCE || now - drawn < STEP) return;
      drawn = now;
      io.err(`\r\u001b[2K${label} ${done} of ${total}`);
    },
    end() {
      if (drawn > 0) io.err('\r\u001b[2K');
    },
  };
}
