// `clausemark ledger correct NUMBER --note TEXT`: names an error. Entries are never edited, and nothing of what is in force changes.
import { findRoot, writeLedger } from '@clausemark/workspace';
import { textFlag } from '../../command/flags.ts';
import { VerbError } from '../../output/verb-error.ts';
import type { LedgerInput } from '../action.ts';
import { rootOf } from '../open-place.ts';
import { soundLedger } from '../sound-ledger.ts';
import { tellWritten } from '../tell-written.ts';

export async function run(input: LedgerInput): Promise<number> {
  const { flags, io, word = '' } = input;
  const note = textFlag(flags, 'note')?.trim() ?? '';
  if (note === '')
    throw new VerbError('A correction says what is wrong.', 'Add --note "what is wrong, and what is right".');
  const { entries, head } = await soundLedger(input);
  const corrects = Number(word);
  if (!Number.isSafeInteger(corrects) || corrects < 1 || corrects > entries.length)
    throw new VerbError(
      `The ledger has no entry ${word}.`,
      `It has entries 1 to ${entries.length}; see \`clausemark ledger log\`.`,
    );
  const hash = entries[corrects]?.prev ?? head.hash;
  const written = await writeLedger({
    root: findRoot(rootOf(input)),
    push: textFlag(flags, 'push'),
    plan: ({ state }) => ({
      events:
        state.kind === 'sound' &&
        state.entries.some((entry) => entry.type === 'correction' && entry.hash === hash && entry.note === note)
          ? []
          : [{ type: 'correction', corrects, hash, note }],
    }),
  });
  tellWritten(io, written);
  return 0;
}
