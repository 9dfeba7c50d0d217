// `clausemark ledger acknowledge --file CSV`: who confirmed that he has read which released text, as somebody collected it.
import { inForce, policyAfter, type DocumentOnDay, type LedgerEntry, type LedgerEvent } from '@clausemark/control';
import { readPeople, type People } from '@clausemark/manual';
import { nowInstant, today } from '@clausemark/workspace';
import { textFlag } from '../../command/flags.ts';
import { VerbError } from '../../output/verb-error.ts';
import { readAcknowledgements, type Acknowledged } from '../acknowledgements.ts';
import type { LedgerInput } from '../action.ts';
import { addOnce } from '../add-once.ts';
import { soundLedger, type SoundLedger } from '../sound-ledger.ts';

type Batch = Extract<LedgerEvent, { type: 'acknowledgement.batch' }>;
type Item = Batch['items'][number];

export async function run(input: LedgerInput): Promise<number> {
  const file = textFlag(input.flags, 'file');
  if (file === undefined)
    throw new VerbError('No list was given.', 'Give --file with the columns person, doc, revision and at.');
  const ledger = await soundLedger(input);
  const documents = inForce(ledger.entries, today(ledger.ledger.zone));
  const people = peopleInForce(ledger);
  const items = readAcknowledgements(input.io.cwd, file).map((row) => itemOf(row, documents, people));
  const distinct = [...new Map(items.map((item) => [nameOf(item), item])).values()];
  return addOnce(input, (entries) => {
    const known = new Set(entries.flatMap(itemsIn).map(nameOf));
    const fresh = distinct.filter((item) => !known.has(nameOf(item)));
    return fresh.length === 0 ? [] : [{ type: 'acknowledgement.batch', items: fresh }];
  });
}

/** @throws VerbError for a person, a revision or a time that cannot be; one of them is enough that nothing is recorded */
function itemOf(
  { line, person, doc, revision, at }: Acknowledged,
  documents: ReadonlyMap<string, DocumentOnDay>,
  people: People,
): Item {
  const released = documents.get(doc)?.revisions.find((item) => item.revision === revision);
  const problem = !Object.hasOwn(people.people, person)
    ? `${person} is nobody in control/people.yaml`
    : released === undefined
      ? `the ledger knows no ${doc} ${revision}`
      : at > nowInstant()
        ? `${at} has not come yet`
        : undefined;
  if (problem !== undefined || released === undefined)
    throw new VerbError(`Line ${line}: ${problem}.`, 'Nothing was recorded. Correct the line, then run it again.');
  return { person, doc, revision, digest: released.digest, at };
}

/** The people that the ledger has in force, whatever lies on disk. */
function peopleInForce({ ledger, entries }: SoundLedger): People {
  const hash = policyAfter(entries)?.people ?? '';
  return readPeople(Buffer.from(ledger.files?.object(hash) ?? []).toString('utf8')).value;
}

function itemsIn(entry: LedgerEntry): readonly Item[] {
  return entry.type === 'acknowledgement.batch' ? entry.items : [];
}

/** Whoever confirms the same text twice has confirmed it. */
function nameOf({ person, doc, revision, digest }: Item): string {
  return JSON.stringify([person, doc, revision, digest]);
}
