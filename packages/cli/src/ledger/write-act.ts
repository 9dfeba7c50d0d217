// Writes the record of an act into the manual. Nothing is decided by it: the pull request that brings it is where it is approved.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import {
  ACT_VERSION,
  actRecord,
  actRecordPath,
  inForce,
  type ActRecord,
  type RevisionOnDay,
  type RevisionRecord,
} from '@clausemark/control';
import { escapeTerminal } from '@clausemark/reporters';
import { findRoot, today, writeFiles } from '@clausemark/workspace';
import { didYouMean } from '../command/did-you-mean.ts';
import { textFlag } from '../command/flags.ts';
import { pathForId } from '../output/path-for-id.ts';
import { VerbError } from '../output/verb-error.ts';
import type { LedgerInput } from './action.ts';
import { rootOf } from './open-place.ts';
import { placesIn } from './places-in.ts';
import { soundLedger } from './sound-ledger.ts';

type Target = Pick<RevisionRecord, 'v' | 'doc' | 'revision' | 'digest'>;

/**
 * The revision a call means, as the ledger has it.
 *
 * @param first which one is meant where none is named: the one in force, or the next one to come
 * @throws VerbError when it has none such
 */
export async function actTarget(
  input: LedgerInput,
  first: 'current' | 'next' = 'current',
): Promise<{ readonly target: Target; readonly revision: RevisionOnDay }> {
  const { ledger, entries } = await soundLedger(input);
  const documents = inForce(entries, today(ledger.zone));
  const { word: doc = '' } = input;
  const known = documents.get(doc);
  if (known === undefined)
    throw (
      pathForId(doc, placesIn(entries)) ??
      new VerbError(
        `The ledger knows no document "${doc}".`,
        documents.size === 0
          ? 'Nothing was released yet.'
          : `${didYouMean(doc, documents.keys())}\`clausemark ledger log\` lists what it has.`,
      )
    );
  const name = textFlag(input.flags, 'revision');
  const [next] = known.next;
  const meant = first === 'next' ? (next ?? known.current) : (known.current ?? next);
  const revision = name === undefined ? meant : known.revisions.find((item) => item.revision === name);
  if (revision === undefined)
    throw new VerbError(
      `The ledger has no ${doc} ${name ?? 'in force or to come'}.`,
      `It has the revisions ${known.revisions.map((item) => item.revision).join(', ')}: name one with --revision.`,
    );
  return { target: { v: ACT_VERSION, doc, revision: revision.revision, digest: revision.digest }, revision };
}

export function writeAct(input: LedgerInput, record: ActRecord): number {
  const root = findRoot(rootOf(input));
  const path = actFile(root, record);
  writeFiles(root, [{ path, before: undefined, after: actRecord(record) }]);
  return tellAct(input, [path]);
}

/**
 * Where the record goes.
 *
 * @param entered true when the ledger has an act of that name: then its record stays, and this one gets a number
 * @throws VerbError when it is there already
 */
export function actFile(root: string, record: ActRecord, entered = false): string {
  const path = actRecordPath(record);
  const isThere = (name: string): boolean => existsSync(join(root, name));
  if (isThere(path) && !entered)
    throw new VerbError(`${path} is there already.`, 'Bring it to the main branch by pull request.');
  let name = path;
  for (let number = 2; isThere(name); number += 1) name = path.replace(/\.yaml$/, `-${number}.yaml`);
  return name;
}

export function tellAct(input: LedgerInput, paths: readonly string[]): number {
  for (const path of paths) input.io.out(`Wrote ${escapeTerminal(path)}.\n`);
  input.io.out(
    'Bring it to the main branch by a pull request. Who approves the request approves this.\nCommit it, and see who has to: clausemark check --base origin/main\n',
  );
  return 0;
}
