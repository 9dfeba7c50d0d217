// The objects a person means to expunge: one by its hash, or the texts of a revision. Only what documents brought in can go.
import {
  contentObjects,
  expungedObjects,
  inForce,
  objectUses,
  ruleObjects,
  type LedgerEntry,
} from '@clausemark/control';
import { didYouMean } from '../command/did-you-mean.ts';
import { pathForId } from '../output/path-for-id.ts';
import { VerbError } from '../output/verb-error.ts';
import { placesIn } from './places-in.ts';

export interface Expungeable {
  readonly objects: readonly string[];
  /** Files of the same revision, which are not meant unless they are named themselves. */
  readonly besides: readonly string[];
}

const HASH = /^[0-9a-f]{8,64}$/;

/** @throws VerbError when it is not clear what is meant, or when it cannot go */
export function expungeable(entries: readonly LedgerEntry[], word: string, revision: string | undefined): Expungeable {
  const releases = entries.filter((entry) => 'objects' in entry && entry.doc === word);
  if (releases.length > 0) return ofDocument(releases, word, revision);
  if (HASH.test(word)) return { objects: [byHash(entries, word)], besides: [] };
  const path = pathForId(word, placesIn(entries));
  if (path !== undefined) throw path;
  const known = [...new Set(entries.flatMap((entry) => ('objects' in entry ? [entry.doc] : [])))];
  throw new VerbError(
    `The ledger knows no document "${word}", and it is no SHA-256.`,
    known.length === 0
      ? 'Nothing was released yet.'
      : `${didYouMean(word, known)}\`clausemark ledger log\` lists what it has.`,
  );
}

/** A revision has more than one text where its form or its date changed; all of them hold the words. */
function ofDocument(releases: readonly LedgerEntry[], doc: string, wanted: string | undefined): Expungeable {
  const revisions = [...new Set(releases.flatMap((entry) => ('objects' in entry ? [entry.revision] : [])))];
  const revision = wanted ?? (revisions.length === 1 ? revisions[0] : undefined);
  if (revision === undefined || !revisions.includes(revision))
    throw new VerbError(
      revision === undefined
        ? `It is not said which revision of ${doc} has to go.`
        : `The ledger has no ${doc} ${revision}.`,
      `It has the revisions ${revisions.join(', ')}: name one with --revision. Each one that holds the words has to go.`,
    );
  const own = releases.filter((entry) => 'objects' in entry && entry.revision === revision);
  const texts = new Set(own.flatMap((entry) => ('objects' in entry ? entry.objects.slice(0, 1) : [])));
  const files = new Set(own.flatMap(contentObjects).filter((hash) => !texts.has(hash)));
  const gone = expungedObjects(releases);
  return { objects: [...texts], besides: [...files].filter((hash) => !gone.has(hash)) };
}

function byHash(entries: readonly LedgerEntry[], word: string): string {
  const all = new Set(entries.flatMap(contentObjects).filter((hash) => hash.startsWith(word)));
  const [hash, ...more] = all;
  if (hash !== undefined && more.length === 0) return hash;
  if (more.length > 0)
    throw new VerbError(`${all.size} objects begin with ${word}.`, 'Write more of the SHA-256 of the one you mean.');
  const rules = entries.flatMap(ruleObjects).some((item) => item.startsWith(word));
  throw new VerbError(
    rules
      ? `${word} holds rules by which entries are judged: without them nobody can check an approval.`
      : `The ledger has no text and no file ${word}.`,
    rules
      ? 'Rules stay. Whether a name in control/people.yaml may stay as well is for your data protection officer: it is the record of who approved.'
      : 'Name the document instead: clausemark ledger expunge QP-841 --revision C',
  );
}

/** What an object is, and whether somebody reads it today. */
export function expungeWords(entries: readonly LedgerEntry[], hash: string, today: string): string {
  const current = [...inForce(entries, today).values()].find((item) => item.current?.objects.includes(hash));
  return `${objectUses(entries, hash).join('; ')}${current === undefined ? '' : ', which is in force'}`;
}
