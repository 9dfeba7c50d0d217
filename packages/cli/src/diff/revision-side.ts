// One side of a comparison by the revision a person names: from the ledger, else from the last commit that held it.
import { resolve } from 'node:path';
import type { ManualSide } from '@clausemark/control';
import { readFrontMatter, type ManualDocument } from '@clausemark/manual';
import { fileHistory, openLedger } from '@clausemark/workspace';
import type { VerbInput } from '../command/command.ts';
import { textFlag } from '../command/flags.ts';
import { VerbError } from '../output/verb-error.ts';
import { releasedSide, releasedText } from './released-side.ts';
import { sideAt } from './side-at.ts';

export interface NamedSide extends ManualSide {
  /** Where the text comes from, for people. */
  readonly name: string;
}

/**
 * @param key of the document, see `documentKey`
 * @throws VerbError when neither ledger nor history holds the revision, or when the ledger cannot be believed
 */
export async function revisionSide(
  input: VerbInput,
  now: ManualSide,
  { document, key, revision }: { readonly document: ManualDocument; readonly key: string; readonly revision: string },
): Promise<NamedSide> {
  const root = resolve(input.io.cwd, textFlag(input.flags, 'root') ?? '.');
  const ledger = await openLedger({ root });
  if (ledger.state.kind === 'unsound')
    throw new VerbError(
      'The ledger cannot be believed, so no text is taken from it.',
      '`clausemark verify` says what is wrong.',
    );
  const released = releasedText(ledger, key, revision);
  if (released !== undefined) {
    return { ...releasedSide(now, key, released), name: `revision ${revision} (ledger entry ${released.seq})` };
  }
  const seen = new Set<string>();
  for await (const { commit, bytes } of fileHistory(root, document.path)) {
    const found = revisionIn(bytes, document.field('revision')?.key ?? 'revision');
    if (found !== undefined) seen.add(found);
    if (found === revision)
      return {
        ...(await sideAt(input, commit)),
        name: `revision ${revision} (commit ${commit.slice(0, 12)}, by no ledger)`,
      };
  }
  throw new VerbError(
    `${document.id} has no revision ${revision}, neither in the ledger nor in the history of its file.`,
    `The history has: ${[...seen].join(', ') || 'none'}. A shallow clone knows less: git fetch --unshallow.`,
  );
}

function revisionIn(bytes: Uint8Array, key: string): string | undefined {
  const { entries } = readFrontMatter(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes));
  const node = entries.find((entry) => entry.key === key)?.value;
  return node?.kind === 'scalar' ? node.value.trim() : undefined;
}
