// Where a verb reads its surroundings and writes its output. Tests pass their own; verbs never touch `process`.

import { once } from 'node:events';
import type { Asker } from '../ask/asker.ts';
import { clackAsker } from '../ask/clack-asker.ts';
import { openEditor } from '../ask/open-editor.ts';

export interface Io {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Results. What comes in many pieces awaits the promise, so that they do not pile up behind a slow reader. */
  readonly out: (text: string) => void | Promise<void>;
  /** Progress and errors. */
  readonly err: (text: string) => void;
  readonly color: boolean;
  /** Width of the terminal, 80 when there is none. */
  readonly columns: number;
  /** True when progress may be drawn on stderr. */
  readonly interactive: boolean;
  /** Asks the person at the terminal; undefined when there is none. */
  readonly asker?: Asker;
  /** Opens a file in the person's editor and waits until it is closed; undefined when there is no terminal or no editor. */
  readonly edit?: (file: string) => Promise<void>;
}

/** The real surroundings. Colours only on a terminal, never with NO_COLOR; FORCE_COLOR wins over a pipe. */
export function processIo(): Io {
  const { env, stdout, stderr } = process;
  const forced = env['FORCE_COLOR'] !== undefined && env['FORCE_COLOR'] !== '0' && env['FORCE_COLOR'] !== '';
  // The input last: asking for it opens it, which takes some milliseconds.
  const talks = stdout.isTTY && stderr.isTTY && env['CI'] === undefined && process.stdin.isTTY;
  const editor = [env['VISUAL'], env['EDITOR']].find((name) => name !== undefined && name !== '');
  const wanted = env['NO_COLOR'] === undefined || env['NO_COLOR'] === '';
  return {
    cwd: process.cwd(),
    env,
    out: (text) => (stdout.write(text) ? undefined : once(stdout, 'drain').then(() => {})),
    err: (text) => void stderr.write(text),
    color: wanted && (forced || (stdout.isTTY && env['TERM'] !== 'dumb')),
    columns: stdout.isTTY ? Math.min(Math.max(stdout.columns, 40), 120) : 80,
    interactive: stderr.isTTY && env['CI'] === undefined,
    ...(talks && { asker: clackAsker }),
    ...(talks && editor !== undefined && { edit: (file: string) => openEditor(editor, file) }),
  };
}
