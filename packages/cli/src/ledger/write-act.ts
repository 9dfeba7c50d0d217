// Writes the record of an act into the manual. Nothing is decided by it: the pull request that brings it is where it is approved.
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import {
  ACT_VERSION,
  actRecord,
  actRecordPath,
  inForce,
  type ActRecord,
  type RevisionOnDay,
} from '@clausemark/control';
import { findRoot, today } from '@clausemark/workspace';
import { closest } from 'fastest-levenshtein';
import { textFlag } from '../command/flags.ts';
import { VerbError } from '../output/verb-error.ts';
import type { LedgerInput } from './action.ts';
import { rootOf } from './open-place.ts';
import { soundLedger } from './sound-ledger.ts';

type Target = Pick<ActRecord, 'v' | 'doc' | 'revision' | 'digest'>;

/** The revision a call means, as the ledger has it. @throws VerbError when it has none such */
export async function actTarget(
  input: LedgerInput,
): Promise<{ readonly target: Target; readonly revision: RevisionOnDay }> {
  const { ledger, entries } = await soundLedger(input);
  const documents = inForce(entries, today(ledger.zone));
  const { word: doc = '' } = input;
  const known = documents.get(doc);
  if (known === undefined)
    throw new VerbError(
      `The ledger knows no document "${doc}".`,
      documents.size === 0 ? 'Nothing was released yet.' : `Did you mean ${closest(doc, [...documents.keys()])}?`,
    );
  const name = textFlag(input.flags, 'revision');
  const revision =
    name === undefined ? (known.current ?? known.next[0]) : known.revisions.find((item) => item.revision === name);
  if (revision === undefined)
    throw new VerbError(
      `The ledger has no ${doc} ${name ?? 'in force or to come'}.`,
      `It has the revisions ${known.revisions.map((item) => item.revision).join(', ')}: name one with --revision.`,
    );
  return { target: { v: ACT_VERSION, doc, revision: revision.revision, digest: revision.digest }, revision };
}

export function writeAct(input: LedgerInput, record: ActRecord): number {
  const path = actRecordPath(record);
  const file = join(findRoot(rootOf(input)), path);
  if (existsSync(file))
    throw new VerbError(`${path} is there already.`, 'Bring it to the main branch by pull request.');
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, actRecord(record));
  input.io.out(`Wrote ${path}.\n`);
  input.io.out('Bring it to the main branch by a pull request: whoever approves that request approves this act.\n');
  return 0;
}
