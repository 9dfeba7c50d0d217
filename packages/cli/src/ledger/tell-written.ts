// Tells what was appended and where, with the head that makes an anchor.
import { escapeTerminal } from '@clausemark/reporters';
import type { WrittenLedger } from '@clausemark/workspace';
import type { Io } from '../output/io.ts';

export function tellWritten(io: Io, { lines, head, commit, pushed }: WrittenLedger): void {
  for (const { line, head: place } of lines) {
    const entry = JSON.parse(line) as { readonly type: string; readonly doc?: string; readonly revision?: string };
    const about =
      entry.doc === undefined ? '' : ` ${entry.doc}${entry.revision === undefined ? '' : ` ${entry.revision}`}`;
    io.out(`${place.seq} ${entry.type}${escapeTerminal(about)}\n`);
  }
  if (head === undefined || commit === undefined) return;
  io.out(`The ledger ends with ${head.seq}:${head.hash}, commit ${commit.slice(0, 10)}${pushed ? ', pushed' : ''}.\n`);
}
