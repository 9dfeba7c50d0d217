// One side of a comparison as the ledger keeps it: the present manual with one document in the text that was released.
import { posix } from 'node:path';
import { expungedObjects, type LedgerEntry, type ManualSide } from '@clausemark/control';
import { createManual, decodeSource, extractFacts, type ManualFile } from '@clausemark/manual';
import type { OpenLedger } from '@clausemark/workspace';
import { VerbError } from '../output/verb-error.ts';

export interface ReleasedText {
  readonly path: string;
  readonly bytes: Uint8Array;
  /** SHA-256 of what it links to, by link target as written. */
  readonly attachments: ReadonlyMap<string, string>;
  /** Number of the entry, for people. */
  readonly seq: number;
}

/** The text of a revision, changes of form and of date included; undefined when the ledger has none of it. @throws VerbError when it was expunged */
export function releasedText(ledger: OpenLedger, key: string, revision: string): ReleasedText | undefined {
  if (ledger.state.kind !== 'sound' || ledger.files === undefined) return undefined;
  const last = ledger.state.entries.findLast((entry) => isTextOf(entry, key, revision));
  if (last === undefined || !('objects' in last)) return undefined;
  const [hash = ''] = last.objects;
  const gone = expungedObjects(ledger.state.entries).get(hash);
  if (gone !== undefined)
    throw new VerbError(
      `The text of ${key} ${revision} was expunged by entry ${gone.seq} of the ledger, so nobody can compare it.`,
      'Name another revision: `clausemark ledger log` shows them.',
    );
  const bytes = ledger.files.object(hash);
  if (bytes === undefined) return undefined;
  const attachments = new Map(last.attachments.map((file) => [file.path, file.sha256]));
  return { path: last.path, bytes, attachments, seq: last.seq };
}

function isTextOf(entry: LedgerEntry, key: string, revision: string): boolean {
  return 'objects' in entry && entry.doc === key && entry.revision === revision;
}

/** @param now gives configuration, roles and all other documents, so that links lead where they lead today */
export function releasedSide({ manual, fileDigest }: ManualSide, key: string, text: ReleasedText): ManualSide {
  const { path, bytes, attachments } = text;
  const { source, problems } = decodeSource(path, bytes);
  const hashes = new Map([...attachments].map(([target, hash]) => [resolved(path, target), hash]));
  const others = manual.documents.filter((document) => document.path !== path && document.id !== key.split(':')[0]);
  const files = new Map<string, ManualFile>(manual.files);
  for (const place of [path, ...hashes.keys()]) files.set(place, { path: place, kind: 'file' });
  return {
    manual: createManual({
      ...manual,
      files: files.values(),
      documents: [...others, { path, facts: extractFacts(source, problems, bytes.length) }],
      source: (wanted) => (wanted === path ? source : manual.source(wanted)),
    }),
    fileDigest: (wanted) => hashes.get(wanted) ?? fileDigest(wanted),
  };
}

function resolved(path: string, target: string): string {
  const [file = ''] = target.split(/[?#]/);
  try {
    return posix.join(posix.dirname(path), decodeURIComponent(file));
  } catch {
    return posix.join(posix.dirname(path), file);
  }
}
