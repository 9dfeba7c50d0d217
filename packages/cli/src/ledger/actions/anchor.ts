// `clausemark ledger anchor`: number and hash of the last entry, to be kept where nobody who can rewrite the ledger can reach it.
import { resolve } from 'node:path';
import { findRoot, nowInstant, writeLedger } from '@clausemark/workspace';
import { textFlag } from '../../command/flags.ts';
import { writeTarget } from '../../output/write-output.ts';
import type { LedgerInput } from '../action.ts';
import { rootOf } from '../open-place.ts';
import { soundLedger } from '../sound-ledger.ts';

export async function run(input: LedgerInput): Promise<number> {
  const { flags, io } = input;
  const { entries, head } = await soundLedger(input);
  const [genesis] = entries;
  const repo = genesis?.type === 'genesis' ? genesis.repo : '';
  const at = nowInstant();
  const text = `${JSON.stringify({ seq: head.seq, hash: head.hash, repo, at }, undefined, 2)}\n`;
  const file = textFlag(flags, 'out');
  if (file !== undefined) writeTarget(resolve(io.cwd, file), [text]);
  io.out(`${head.seq}:${head.hash}\n`);
  if (flags['keep'] !== true) return 0;
  const path = `anchors/${at.slice(0, 10)}.json`;
  await writeLedger({
    root: findRoot(rootOf(input)),
    push: textFlag(flags, 'push'),
    plan: ({ files }) => ({
      events: [],
      files: files?.file(path) === undefined ? new Map([[path, Buffer.from(text)]]) : new Map(),
    }),
  });
  io.err(`Kept as ${path} in the ledger. Only copies elsewhere prove anything: mail it to an auditor, or tag it.\n`);
  return 0;
}
