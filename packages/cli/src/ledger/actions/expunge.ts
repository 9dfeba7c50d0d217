// `clausemark ledger expunge ID|HASH --reason TEXT --authority TEXT`: the record by which texts or files leave the ledger for legal
// reasons, once two persons approved it. For what is gone already it says where git still holds it.
import { ACT_VERSION, actRecord, expungedObjects, type ExpungeRecord, type LedgerEntry } from '@clausemark/control';
import { escapeTerminal } from '@clausemark/reporters';
import { findRoot, findTraces, today, writeFiles } from '@clausemark/workspace';
import { textFlag } from '../../command/flags.ts';
import { VerbError } from '../../output/verb-error.ts';
import type { LedgerInput } from '../action.ts';
import { expungeable, expungeWords } from '../expungeable.ts';
import { rootOf } from '../open-place.ts';
import { soundLedger } from '../sound-ledger.ts';
import { tellRemains } from '../tell-remains.ts';
import { actFile, tellAct } from '../write-act.ts';

export async function run(input: LedgerInput): Promise<number> {
  const { entries, ledger } = await soundLedger(input);
  const { word = '' } = input;
  const { objects, besides } = expungeable(entries, word, textFlag(input.flags, 'revision'));
  const gone = expungedObjects(entries);
  const left = objects.filter((hash) => !gone.has(hash));
  if (left.length === 0) return remains(input, entries, objects);
  const root = findRoot(rootOf(input));
  const record: ExpungeRecord = { v: ACT_VERSION, act: 'expunge', objects: left, ...said(input) };
  const path = actFile(root, record);
  writeFiles(root, [{ path, before: undefined, after: actRecord(record) }]);
  const day = today(ledger.zone);
  for (const hash of left)
    input.io.out(`Removes ${escapeTerminal(expungeWords(entries, hash, day))} (${hash.slice(0, 12)}).\n`);
  for (const hash of besides)
    input.io.out(
      `Not removed: ${escapeTerminal(expungeWords(entries, hash, day))}. It goes with: ${command(hash.slice(0, 12))}\n`,
    );
  tellAct(input, [path]);
  input.io.out(
    'Two of the approvers of the gate have to, and neither of them wrote the record. Reason and authority stay for ever: they must not say what goes.\n' +
      'Former commits of the ledger and the other branches keep it. After the merge the same command says where, and what is left to do.\n',
  );
  return 0;
}

async function remains(
  input: LedgerInput,
  entries: readonly LedgerEntry[],
  objects: readonly string[],
): Promise<number> {
  const gone = expungedObjects(entries);
  for (const [index, hash] of objects.entries()) {
    const entry = gone.get(hash);
    if (entry === undefined) continue;
    if (index > 0) input.io.out('\n');
    tellRemains(input.io, entries, entry, await findTraces(rootOf(input), hash));
  }
  return 0;
}

function said({ flags }: LedgerInput): Pick<ExpungeRecord, 'reason' | 'authority'> {
  const [reason = '', authority = ''] = [textFlag(flags, 'reason')?.trim(), textFlag(flags, 'authority')?.trim()];
  if (reason !== '' && authority !== '') return { reason, authority };
  throw new VerbError(
    'It is not said why it has to go, and who decided that.',
    'Give --reason "personal data, erased on request" and --authority "GDPR Art. 17, decided by the data protection officer on 2026-11-20". Both stay for ever: do not say what goes.',
  );
}

function command(hash: string): string {
  return `clausemark ledger expunge ${hash}`;
}
