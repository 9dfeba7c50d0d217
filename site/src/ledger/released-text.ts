// The text of a revision as the ledger keeps it, with the place its links start from and the files that belong to it.
import { expungedObjects, sha256, type RevisionOnDay } from '@clausemark/control';
import { isContent, type ContentEntry, type DocumentEntry } from './entry-kinds.ts';
import type { SiteLedger } from './site-ledger.ts';

export interface ReleasedText {
  readonly path: string;
  readonly bytes: Uint8Array;
  /** SHA-256 of the files it links to, by link target as written. */
  readonly files: ReadonlyMap<string, string>;
}

/** The entry whose text a revision has today: the release, or a later change of its form or its date. */
export function contentOf(entries: readonly DocumentEntry[], { revision, objects }: RevisionOnDay): ContentEntry {
  const found = entries.findLast(
    (entry): entry is ContentEntry => isContent(entry) && entry.revision === revision && same(entry.objects, objects),
  );
  if (found === undefined) throw new Error(`The ledger has no text of revision ${revision}.`);
  return found;
}

function same(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((hash, index) => hash === b[index]);
}

/**
 * Reads texts in the order of the ledger, which is how a store reads fastest.
 *
 * @returns undefined for a text that was removed for legal reasons
 * @throws Error for an object that is missing or not what its hash says
 */
export function readTexts(
  ledger: SiteLedger,
  wanted: readonly ContentEntry[],
): ReadonlyMap<ContentEntry, ReleasedText | undefined> {
  const removed = expungedObjects(ledger.entries);
  const ordered = [...new Set(wanted)].sort((a, b) => a.seq - b.seq);
  return new Map(ordered.map((entry) => [entry, readText(ledger, entry, removed)]));
}

function readText(
  ledger: SiteLedger,
  entry: ContentEntry,
  removed: ReturnType<typeof expungedObjects>,
): ReleasedText | undefined {
  const hash = entry.objects[0] ?? '';
  if (removed.has(hash)) return undefined;
  const files = new Map(entry.attachments.map((file) => [file.path, file.sha256]));
  return { path: entry.path, bytes: goodObject(ledger, hash), files };
}

/** A copy of the bytes, so that a store may forget what it read together with them. */
export function goodObject({ object }: Pick<SiteLedger, 'object'>, hash: string): Uint8Array {
  const bytes = object(hash);
  if (bytes === undefined || sha256(bytes) !== hash)
    throw new Error(`The ledger's object ${hash} is missing or altered. Run \`clausemark verify\`.`);
  return new Uint8Array(bytes);
}
