// `clausemark gate`: judges a change from commit to commit with the evidence of a platform. Only a full pass ends with 0.
import { resolve } from 'node:path';
import { judgeGate } from '@clausemark/gate';
import { gateFormats, type GateFormatName, type GateOutcome } from '@clausemark/reporters';
import { holdOptimising } from '@clausemark/workspace';
import type { FlagValues, Verb } from '../command/command.ts';
import { textFlag } from '../command/flags.ts';
import { evidenceFile } from '../output/evidence-file.ts';
import { progress } from '../output/progress.ts';
import { VerbError } from '../output/verb-error.ts';
import { program } from '../program.ts';
import { version } from '../version.ts';

const codes: Readonly<Record<GateOutcome, number>> = { pass: 0, fail: 1, 'not-judged': 2 };

export const run: Verb = async ({ flags, io }) => {
  const base = textFlag(flags, 'base');
  if (base === undefined) {
    throw new VerbError('The gate needs to know what is in force.', 'Name its branch or commit: --base origin/main.');
  }
  holdOptimising(flags['cache'] !== false);
  const evidence = evidenceFile(textFlag(flags, 'evidence'), io.cwd);
  const reading = progress(io, 'reading documents');
  const verdict = await judgeGate({
    root: resolve(io.cwd, textFlag(flags, 'root') ?? '.'),
    base,
    head: textFlag(flags, 'head') ?? 'HEAD',
    evidence,
    today: textFlag(flags, 'today'),
    version,
    program,
    ...(flags['cache'] === false && { cache: false as const }),
    onProgress: ({ read, total }) => reading.update(read, total),
  }).finally(reading.end);
  const render = await gateFormats[formatOf(flags)]();
  io.out(render(verdict, { width: io.columns, color: io.color }));
  return codes[verdict.outcome];
};

function formatOf(flags: FlagValues): GateFormatName {
  const named = flags['json'] === true ? 'json' : textFlag(flags, 'format');
  return named === 'json' || named === 'markdown' ? named : 'text';
}
