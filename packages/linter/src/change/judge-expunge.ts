// The removal of objects for legal reasons, judged by the ledger: what they are, whether they can go, and who must approve it.
import {
  contentObjects,
  expungedObjects,
  gateApprovals,
  inForce,
  objectUses,
  ruleObjects,
  type ExpungeRecord,
  type LedgerEntry,
} from '@clausemark/control';
import type { ActProblem, JudgedAct } from './judged-act.ts';
import type { JudgedChange } from './judged-change.ts';

const MOST_USES = 4;

/** Two of those who approve changes of the control itself: whoever removes a text takes away what could be checked. */
export function judgeExpunge(
  { objects }: ExpungeRecord,
  entries: readonly LedgerEntry[],
  { matrix }: Pick<JudgedChange, 'matrix'>,
  today: string,
): Pick<JudgedAct, 'name' | 'problem' | 'required'> {
  return {
    name: nameOf([...new Set(objects)], entries, today),
    problem: objects.map((hash) => objectProblem(hash, entries)).find((problem) => problem !== undefined),
    required: gateApprovals(matrix, 2),
  };
}

/** What is removed is told from the ledger: a record cannot call it something else. */
function nameOf(objects: readonly string[], entries: readonly LedgerEntry[], today: string): string {
  const now = new Map<string, string>();
  for (const { current, next } of inForce(entries, today).values()) {
    for (const hash of next.flatMap((revision) => revision.objects)) now.set(hash, ', to come');
    for (const hash of current?.objects ?? []) now.set(hash, ', in force');
  }
  const uses = objects.flatMap((hash) => {
    const known = objectUses(entries, hash);
    const words = known.length === 0 ? [`the object ${hash.slice(0, 12)}`] : known;
    return words.map((use) => `${use}${now.get(hash) ?? ''}`);
  });
  const shown = uses.slice(0, MOST_USES);
  const rest = uses.length - shown.length;
  return `expunging of ${[...shown, ...(rest > 0 ? [`${rest} more`] : [])].join('; ')}`;
}

function objectProblem(hash: string, entries: readonly LedgerEntry[]): ActProblem | undefined {
  const name = `the object ${hash.slice(0, 12)}`;
  const gone = expungedObjects(entries).get(hash);
  if (gone !== undefined)
    return {
      what: `${name} was expunged by entry ${gone.seq}`,
      mend: `Take it out of the record: nothing is left to do in the ledger. \`clausemark ledger expunge ${hash.slice(0, 12)}\` says what is left elsewhere.`,
    };
  if (entries.some((entry) => ruleObjects(entry).includes(hash)))
    return {
      what: `${name} holds rules by which entries are judged, and without them nobody can check an approval`,
      mend: 'Take it out of the record: only texts and files of documents can be expunged.',
    };
  if (entries.some((entry) => contentObjects(entry).includes(hash))) return undefined;
  return {
    what: `the ledger has no text and no file ${hash.slice(0, 12)}`,
    mend: 'Delete the record and have it made again, with the id of the document: `clausemark ledger expunge QP-841 --revision C`.',
  };
}
