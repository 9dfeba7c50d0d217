// What is in force, from the ledger alone. The one function of site and command; status words in documents play no part.
import type { EntryOf, LedgerEntry } from '../ledger/entry.ts';
import type { DocumentOnDay, RevisionOnDay, RevisionState } from './document-state.ts';

type Release = EntryOf<'baseline' | 'revision.released' | 'emergency.released'>;
type Revision = Omit<RevisionOnDay, 'state'>;

interface Known {
  readonly revisions: Map<string, Revision>;
  obsolete: DocumentOnDay['obsolete'];
}

/**
 * State of every document of the ledger on a day.
 *
 * In force is the release that is last in the ledger among those whose effective date has come and that are neither withdrawn
 * nor expired: a later release replaces an earlier one even when the earlier one was to take effect after it.
 *
 * @param entries of a verified ledger, in order
 * @param today day in the organisation's time zone
 */
export function inForce(entries: readonly LedgerEntry[], today: string): ReadonlyMap<string, DocumentOnDay> {
  const documents = new Map<string, Known>();
  for (const entry of entries) {
    if (!('doc' in entry)) continue;
    const document = documents.get(entry.doc) ?? { revisions: new Map(), obsolete: undefined };
    documents.set(entry.doc, document);
    apply(entry, document);
  }
  return new Map([...documents].map(([doc, document]) => [doc, onDay(doc, document, today)]));
}

function apply(entry: Extract<LedgerEntry, { doc: string }>, document: Known): void {
  if (entry.type === 'baseline' || entry.type === 'revision.released' || entry.type === 'emergency.released') {
    if (!document.revisions.has(entry.revision)) document.revisions.set(entry.revision, revisionOf(entry));
    return;
  }
  if (entry.type === 'document.obsoleted') {
    const { effective, reason, successors } = entry;
    document.obsolete ??= { effective, reason, successors };
  }
  const known = document.revisions.get(entry.revision);
  if (known !== undefined) document.revisions.set(entry.revision, changed(known, entry));
}

function revisionOf(entry: Release): Revision {
  const { revision, title, digest, meaning, objects, effective, seq, type } = entry;
  const kind = type === 'baseline' ? 'baseline' : type === 'revision.released' ? 'released' : 'emergency';
  const base: Revision = { revision, title, digest, meaning, objects, effective, seq, kind };
  return entry.type === 'emergency.released' ? { ...base, expires: entry.expires } : base;
}

function changed(known: Revision, entry: LedgerEntry): Revision {
  if (entry.type === 'revision.withdrawn') return { ...known, withdrawnOn: entry.effective };
  if (entry.type === 'emergency.ratified') return { ...known, ratified: true };
  if (entry.type !== 'format.updated' && entry.type !== 'revision.rescheduled') return known;
  const { title, digest, meaning, objects } = entry;
  const now = { ...known, title, digest: digest.to, meaning, objects };
  return entry.type === 'format.updated' ? now : { ...now, effective: entry.to, rescheduledFrom: known.effective };
}

function onDay(doc: string, { revisions, obsolete }: Known, today: string): DocumentOnDay {
  const gone = obsolete !== undefined && obsolete.effective <= today;
  const all = [...revisions.values()];
  const last = all.findLast((revision) => revision.effective <= today && ending(revision, today) === undefined);
  const states = all.map((revision): RevisionOnDay => ({ ...revision, state: stateOf(revision, last, gone, today) }));
  const next = states.filter(({ state }) => state === 'next').sort(byEffect);
  const current = states.find(({ state }) => state === 'in-force');
  return { doc, current, next, revisions: states, ...(obsolete && { obsolete }) };
}

function stateOf(revision: Revision, last: Revision | undefined, gone: boolean, today: string): RevisionState {
  const ended = ending(revision, today);
  if (ended !== undefined) return ended;
  if (last !== undefined && revision.seq < last.seq) return 'superseded';
  if (gone) return 'obsolete';
  return revision === last ? 'in-force' : 'next';
}

function ending({ withdrawnOn, expires, ratified }: Revision, today: string): 'withdrawn' | 'expired' | undefined {
  if (withdrawnOn !== undefined && withdrawnOn <= today) return 'withdrawn';
  return expires !== undefined && ratified !== true && expires < today ? 'expired' : undefined;
}

function byEffect(a: RevisionOnDay, b: RevisionOnDay): number {
  return a.effective < b.effective ? -1 : a.effective > b.effective ? 1 : a.seq - b.seq;
}
