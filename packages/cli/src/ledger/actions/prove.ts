// `clausemark ledger prove PERSON`: what the holder of a key of people.yaml signs with it, so that nobody registers a key he does not hold.
import { keyStatement, peopleKeys } from '@clausemark/control';
import { openManual } from '@clausemark/workspace';
import { VerbError } from '../../output/verb-error.ts';
import type { LedgerInput } from '../action.ts';
import { rootOf } from '../open-place.ts';

export async function run(input: LedgerInput): Promise<number> {
  const { io, word: person = '' } = input;
  const { people } = await openManual({ root: rootOf(input) });
  const last = peopleKeys(people).findLast((key) => key.person === person);
  if (last === undefined)
    throw new VerbError(
      `control/people.yaml lists no key of "${person}".`,
      'Add it there first: keys: [{ fp: "SHA256:...", key: "ssh-ed25519 AAAA...", from: 2026-12-01 }]',
    );
  io.out(keyStatement(person, last.fingerprint, last.from));
  io.err(
    `Sign it with that key: clausemark ledger prove ${person} | ssh-keygen -Y sign -n clausemark-key@v1 -f KEY > control/keys/${person}.sig\n`,
  );
  return 0;
}
