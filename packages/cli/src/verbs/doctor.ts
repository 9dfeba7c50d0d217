// `clausemark doctor`: whether the platform around the manual protects what the gate relies on. What it could not see is never green.
import { resolve } from 'node:path';
import { codeownersChecks, gateOwners, workflowChecks, type Check } from '@clausemark/platforms';
import type { Table } from '@clausemark/reporters';
import { openManual, today } from '@clausemark/workspace';
import type { Verb, VerbInput } from '../command/command.ts';
import { textFlag } from '../command/flags.ts';
import { platformChecks } from '../doctor/platform-checks.ts';
import { proofCheck } from '../doctor/proof-check.ts';
import { recordChecks } from '../doctor/record-checks.ts';
import { repositoryFiles } from '../doctor/repository-files.ts';
import { tellAbsent } from '../output/tell-absent.ts';
import { printTable, tableFormat } from '../output/print-table.ts';
import { VerbError } from '../output/verb-error.ts';

const words = { ok: 'ok', problem: 'PROBLEM', 'not-seen': 'NOT SEEN' } as const;

export const run: Verb = async (input) => {
  const { flags, io } = input;
  const root = resolve(io.cwd, textFlag(flags, 'root') ?? '.');
  const manual = await openManual({ root });
  tellAbsent(manual, io);
  const files = await repositoryFiles(root);
  const branch = textFlag(flags, 'branch') ?? 'main';
  const day = today(manual.config.timezone, textFlag(flags, 'today'));
  const owners = gateOwners(files.read);
  const asked = { root, manual, branch, owners, today: day, offline: flags['offline'] === true };
  const checks = [
    ...workflowChecks(files.workflows),
    ...codeownersChecks(files.read),
    ...(await platformChecks(asked, io)),
    await proofCheck(root, textFlag(flags, 'today')),
  ].sort((a, b) => (a.code < b.code ? -1 : a.code > b.code ? 1 : 0));
  printTable(input, table(checks));
  if (tableFormat(input) === 'table') io.out(`\n${summary(checks)}\n`);
  await keep(input, root, checks);
  return exitCode(checks);
};

async function keep({ flags, io }: VerbInput, root: string, checks: readonly Check[]): Promise<void> {
  const push = textFlag(flags, 'push');
  if (flags['record'] !== true && push === undefined) return;
  if (flags['record'] !== true)
    throw new VerbError('--push goes with --record.', 'Add --record to keep what was seen in the ledger.');
  const { head } = await recordChecks(root, checks, push);
  io.err(`Recorded in the ledger as entry ${head?.seq ?? '?'}.\n`);
}

function table(rows: readonly Check[]): Table<Check> {
  return {
    columns: [
      { key: 'code', header: 'Check', value: ({ code }) => code },
      { key: 'state', header: 'State', value: ({ state }) => words[state] },
      { key: 'what', header: 'What was found', value: ({ what }) => what },
      { key: 'mend', header: 'What to do', value: ({ mend }) => mend },
    ],
    rows,
  };
}

function summary(checks: readonly Check[]): string {
  const count = (state: Check['state']): number => checks.filter((check) => check.state === state).length;
  return `${count('ok')} in order, ${count('problem')} to mend, ${count('not-seen')} not seen.\nWhat was not seen is not in order until somebody has looked.`;
}

function exitCode(checks: readonly Check[]): number {
  if (checks.some(({ state }) => state === 'problem')) return 1;
  return checks.some(({ state }) => state === 'not-seen') ? 2 : 0;
}
