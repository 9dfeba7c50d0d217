// From entries to documents: what the ledger says of each on the day, with the texts of all their revisions.
import { inForce, type DocumentOnDay, type EntryOf } from '@clausemark/control';
import { createPageSlugs } from '../model/page-slug.ts';
import {
  entriesByDocument,
  isRelease,
  type ContentEntry,
  type DocumentEntry,
  type ReleaseEntry,
} from './entry-kinds.ts';
import { intervalsOf } from './intervals.ts';
import { shownOf, type LedgerDocument, type Revision } from './ledger-document.ts';
import { contentOf, readTexts, type ReleasedText } from './released-text.ts';
import type { SiteLedger } from './site-ledger.ts';

interface Known {
  readonly texts: ReadonlyMap<ContentEntry, ReleasedText | undefined>;
  readonly corrections: readonly EntryOf<'correction'>[];
}

/** Documents of the ledger by key. @throws Error for a text that is missing or altered */
export function readDocuments(ledger: SiteLedger, today: string): ReadonlyMap<string, LedgerDocument> {
  const entries = entriesByDocument(ledger.entries);
  // An entry may name a document that was never released, such as a review; there is nothing to show of it.
  const days = [...inForce(ledger.entries, today).values()].filter(({ revisions }) => revisions.length > 0);
  const contents = days.flatMap(({ doc, revisions }) =>
    revisions.map((revision) => contentOf(entries.get(doc) ?? [], revision)),
  );
  const texts = readTexts(ledger, contents);
  const corrections = ledger.entries.filter((entry) => entry.type === 'correction');
  return new Map(
    days.map((onDay) => [onDay.doc, documentOf(onDay, entries.get(onDay.doc) ?? [], { texts, corrections }, today)]),
  );
}

function documentOf(
  onDay: DocumentOnDay,
  entries: readonly DocumentEntry[],
  known: Known,
  today: string,
): LedgerDocument {
  const revisions = revisionsOf(onDay, entries, known);
  const { revision, state } = shownOf(onDay, today);
  const shown = revisions.find((item) => item.onDay === revision);
  if (shown === undefined) throw new Error(`The ledger has no revision ${revision.revision} of ${onDay.doc}.`);
  return { key: onDay.doc, onDay, state, revisions, shown };
}

function revisionsOf(
  onDay: DocumentOnDay,
  entries: readonly DocumentEntry[],
  { texts, corrections }: Known,
): readonly Revision[] {
  const slugOf = createPageSlugs();
  const intervals = intervalsOf(entries);
  return onDay.revisions.map((item): Revision => {
    const { revision, seq } = item;
    const release = entries.find((entry): entry is ReleaseEntry => entry.seq === seq && isRelease(entry));
    if (release === undefined) throw new Error(`Entry ${seq} of the ledger releases no revision.`);
    const later = entries.filter((entry) => entry.revision === revision && entry.seq > seq);
    const own = new Set([seq, ...later.map((entry) => entry.seq)]);
    return {
      onDay: item,
      release,
      later,
      corrections: corrections.filter(({ corrects }) => own.has(corrects)),
      text: texts.get(contentOf(entries, item)),
      intervals: intervals.filter((interval) => interval.revision === revision),
      slug: slugOf(revision, revision),
    };
  });
}
