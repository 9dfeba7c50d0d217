// `clausemark ledger baseline`: documents that were approved on paper before. Who approved them, and when, a person has to say.
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { isDay, paperCitation, readPaperApprovals } from '@clausemark/control';
import { PlanError, recordBaseline, type BaselineOptions } from '@clausemark/gate';
import { escapeTerminal } from '@clausemark/reporters';
import { textFlag } from '../../command/flags.ts';
import { VerbError } from '../../output/verb-error.ts';
import type { LedgerInput } from '../action.ts';
import { rootOf } from '../open-place.ts';
import { tellWritten } from '../tell-written.ts';
import { toolName } from '../tool-name.ts';

export async function run(input: LedgerInput): Promise<number> {
  const { flags, io } = input;
  const result = await recordBaseline({
    root: rootOf(input),
    at: textFlag(flags, 'at') ?? 'HEAD',
    approvals: approvalsOf(input),
    tool: toolName(),
    push: textFlag(flags, 'push'),
  }).catch((error: unknown) => {
    if (error instanceof PlanError) return { outcome: 'refused', problems: [error.problem] } as const;
    throw error;
  });
  if (result.outcome === 'recorded') {
    if (result.written.lines.length === 0) io.out('Nothing to record: the ledger knows these documents.\n');
    tellWritten(io, result.written);
    return 0;
  }
  io.out('Nothing was recorded, because of:\n');
  for (const { what, mend } of result.problems) io.out(`${escapeTerminal(what)}\n  ${escapeTerminal(mend)}\n`);
  return 1;
}

function approvalsOf(input: LedgerInput): BaselineOptions['approvals'] {
  const { flags, word } = input;
  const from = textFlag(flags, 'from');
  const ways = [from !== undefined, flags['all'] === true, word !== undefined].filter(Boolean).length;
  if (ways !== 1)
    throw new VerbError(
      'It is not said which documents are meant.',
      'Name one id, or --all, or --from FILE; one of the three.',
    );
  if (from !== undefined) return fromFile(from, input);
  const cites = citation(input);
  return word === undefined ? { all: cites } : [{ doc: word, cites }];
}

function citation({ flags }: LedgerInput): string {
  const [by, date] = [textFlag(flags, 'approvedBy')?.trim() ?? '', textFlag(flags, 'date') ?? ''];
  if (by === '' || !isDay(date))
    throw new VerbError(
      'It is not said who approved it on paper, and when.',
      'Give --approved-by "Jo Roe, Quality Manager" and --date 2024-03-01, as the paper says. Nothing is invented.',
    );
  return paperCitation(by, date, textFlag(flags, 'reference'));
}

function fromFile(file: string, { flags, io }: LedgerInput): BaselineOptions['approvals'] {
  if (['approvedBy', 'date', 'reference'].some((name) => flags[name] !== undefined))
    throw new VerbError('--from has its own names and dates.', 'Leave --approved-by, --date and --reference out.');
  if (!existsSync(resolve(io.cwd, file)))
    throw new VerbError(`There is no file ${file}.`, 'Check the path behind --from.');
  const { value, problems } = readPaperApprovals(file, readFileSync(resolve(io.cwd, file), 'utf8'));
  const [first] = problems;
  if (value === undefined || first !== undefined)
    throw new VerbError(
      `${file} cannot be used: ${first?.message ?? 'it is not in form'}`,
      first?.mend ?? 'See the docs.',
    );
  return value.documents.map(({ id, revision, approved_by: by, date, reference }) => ({
    doc: id,
    revision,
    cites: paperCitation(by, date, reference),
  }));
}
