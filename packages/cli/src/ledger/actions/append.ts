// `clausemark ledger append --base OLD --head NEW`: records what one merge brought into force, or says why it must not.
import { ledgerProblemText } from '@clausemark/control';
import { recordChange, type Recorded } from '@clausemark/gate';
import { gateText, escapeTerminal } from '@clausemark/reporters';
import { textFlag } from '../../command/flags.ts';
import { evidenceFile } from '../../output/evidence-file.ts';
import type { Io } from '../../output/io.ts';
import { VerbError } from '../../output/verb-error.ts';
import { version } from '../../version.ts';
import type { LedgerInput } from '../action.ts';
import { rootOf } from '../open-place.ts';
import { tellWritten } from '../tell-written.ts';
import { toolName } from '../tool-name.ts';
import { bundledVerifier } from '../verifier-file.ts';

export async function run(input: LedgerInput): Promise<number> {
  const { flags, io } = input;
  const base = textFlag(flags, 'base');
  if (base === undefined)
    throw new VerbError(
      'It is not said what the main branch was before.',
      'Name that commit: --base HEAD~1 for a merge, or the commit before the push.',
    );
  const recorded = await recordChange({
    root: rootOf(input),
    base,
    head: textFlag(flags, 'head') ?? 'HEAD',
    evidence: evidenceFile(textFlag(flags, 'evidence'), io.cwd),
    push: textFlag(flags, 'push'),
    tool: toolName(),
    version,
    files: bundledVerifier(),
    // What is recorded rests on the files alone.
    cache: false,
  });
  for (const notice of recorded.notices) io.err(`note: ${escapeTerminal(notice)}\n`);
  if (recorded.outcome === 'refused') return refuse(recorded, io);
  if (recorded.written.lines.length === 0) io.out('Nothing to record: no release, or recorded before.\n');
  tellWritten(io, recorded.written);
  return 0;
}

function refuse({ verdict, problems, ledger }: Extract<Recorded, { outcome: 'refused' }>, io: Io): number {
  io.out('NOT RECORDED. What was merged is not in force.\n');
  for (const { what, mend } of problems) io.out(`${escapeTerminal(what)}\n  ${escapeTerminal(mend)}\n`);
  for (const problem of ledger) {
    const { rule, what, mend } = ledgerProblemText(problem);
    io.out(`${escapeTerminal(what)} [${rule}]\n  ${escapeTerminal(mend)}\n`);
  }
  if (verdict !== undefined) io.out(gateText(verdict, { width: io.columns, color: io.color }));
  const judged = verdict === undefined ? ledger.length > 0 : verdict.outcome !== 'not-judged';
  return judged ? 1 : 2;
}
