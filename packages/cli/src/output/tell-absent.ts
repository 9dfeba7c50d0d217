// Says on stderr which files of the manual git tracks that are not on disk.
import { absentLines } from '@clausemark/linter';
import type { Manual } from '@clausemark/manual';
import { escapeTerminal } from '@clausemark/reporters';
import type { Io } from './io.ts';

export function tellAbsent(manual: Manual, io: Io): void {
  for (const line of absentLines(manual)) io.err(`note: ${escapeTerminal(line)}\n`);
}
