// The ledger a site is built by. One that cannot be believed ends the build: a page that shows a revision not in force is worse than none.
import { ledgerProblemText } from '@clausemark/control';
import type { Manual } from '@clausemark/manual';
import type { SiteLedger } from '@clausemark/site';
import { fileDigests, openLedger } from '@clausemark/workspace';
import type { VerbInput } from '../command/command.ts';
import { textFlag } from '../command/flags.ts';
import { VerbError } from '../output/verb-error.ts';

/**
 * The ledger of a repository; undefined where there is none.
 *
 * @throws VerbError for one that does not verify, and with --require-ledger where there is none
 */
export async function siteLedger({ flags }: VerbInput, root: string, manual: Manual): Promise<SiteLedger | undefined> {
  const { state, files, zone } = await openLedger({ root });
  if (state.kind === 'none' || files === undefined) {
    if (flags['requireLedger'] === true) throw noLedger(manual);
    return undefined;
  }
  if (state.kind === 'unsound') {
    const [first] = state.problems;
    const what = first === undefined ? '' : `: ${ledgerProblemText(first).what}`;
    throw new VerbError(
      `Nothing of ${manual.name} is published, because its ledger cannot be believed${what}`,
      'Run `clausemark verify`: it says all that is wrong. The site that is published already stays as it is.',
    );
  }
  const fileDigest = await fileDigests({ root, at: textFlag(flags, 'at') });
  return { entries: state.entries, head: state.head, zone, object: files.object, fileDigest };
}

function noLedger({ name }: Manual): VerbError {
  return new VerbError(
    `Nothing of ${name} is published: --require-ledger was given, and neither this clone nor origin has a branch clausemark-ledger.`,
    'Fetch it: git fetch origin clausemark-ledger:clausemark-ledger. A manual without one begins it with `clausemark ledger init`.',
  );
}
