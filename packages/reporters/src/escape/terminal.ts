// Sink: a terminal or the log of a build. No escape sequence, no line that starts a workflow command.
import { plain } from './plain.ts';

/** One line for a terminal. `::` is broken everywhere, since wrapping may bring any word to the start of a line. */
export function escapeTerminal(text: string): string {
  return plain(text).replace(/:(?=:)/g, ': ');
}
