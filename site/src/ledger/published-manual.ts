// The manual the site shows when there is a ledger: of each document the text that was released, never the one that lies in the repository.
// Drafts of documents that were never released are in it too, so that the matrix can say "draft only"; pages they get only where drafts are shown.
import { posix } from 'node:path';
import {
  createManual,
  decodeSource,
  extractFacts,
  type DocumentInput,
  type Manual,
  type ManualDocument,
  type ManualFile,
  type SourceText,
} from '@clausemark/manual';
import type { LedgerDocument, Revision } from './ledger-document.ts';
import { ReleasedDocument } from './released-document.ts';
import type { ReleasedText } from './released-text.ts';

export interface PublishedManual {
  readonly manual: Manual;
  readonly ledgerOf: ReadonlyMap<ManualDocument, LedgerDocument>;
}

/** @param drafts of the tree, documents the ledger does not have */
export function publishedManual(
  tree: Manual,
  documents: Iterable<LedgerDocument>,
  drafts: readonly ManualDocument[],
): PublishedManual {
  const byPath = placed([...documents]);
  const inputs = [...byPath].map(([path, document]) => inputOf(path, document.shown.text));
  const own = new Map(inputs.map(({ path, source }) => [path, source]));
  const unreleased = drafts.filter(({ path }) => !byPath.has(path));
  const plain = createManual({
    ...tree,
    files: filesOf(tree, byPath),
    documents: [...inputs, ...unreleased],
    source: (path) => (own.has(path) ? own.get(path) : tree.source(path)),
  });
  const ledgerOf = new Map<ManualDocument, LedgerDocument>();
  const all = plain.documents.map((document) => {
    const released = byPath.get(document.path);
    if (released === undefined) return document;
    const wrapped = releasedDocument(document, released, released.shown);
    ledgerOf.set(wrapped, released);
    return wrapped;
  });
  return { manual: withDocuments(plain, all, byPath), ledgerOf };
}

/** Documents by a path of their own. Of two that had one path at different times, the one in force keeps it. */
function placed(documents: readonly LedgerDocument[]): ReadonlyMap<string, LedgerDocument> {
  const rank = ({ state }: LedgerDocument): number => (state === 'in force' ? 0 : state === 'not yet in force' ? 1 : 2);
  const found = new Map<string, LedgerDocument>();
  for (const document of documents.toSorted((a, b) => rank(a) - rank(b))) {
    const path = pathOf(document);
    found.set(found.has(path) ? `${path}@${document.shown.release.seq}.md` : path, document);
  }
  return found;
}

function pathOf({ shown }: LedgerDocument): string {
  return shown.text?.path ?? shown.release.path;
}

interface Input extends DocumentInput {
  readonly source: SourceText | undefined;
}

function inputOf(path: string, text: ReleasedText | undefined): Input {
  const bytes = text?.bytes ?? new Uint8Array();
  const { source, problems } = decodeSource(path, bytes);
  return { path, facts: extractFacts(source, problems, bytes.length), source: text === undefined ? undefined : source };
}

/** Files of the tree, and those that released texts link to although the tree may have lost them. */
function filesOf(tree: Manual, documents: ReadonlyMap<string, LedgerDocument>): Iterable<ManualFile> {
  const files = new Map(tree.files);
  const add = (path: string): void => {
    if (path !== '' && !path.startsWith('../')) files.set(path, { path, kind: 'file' });
  };
  for (const [path, { revisions }] of documents) {
    add(path);
    for (const { text } of revisions)
      for (const url of text?.files.keys() ?? []) add(filePath(text?.path ?? path, url));
  }
  return files.values();
}

/** Where a link as written leads, seen from a document. */
export function filePath(from: string, url: string): string {
  const [file = ''] = url.split(/[?#]/);
  try {
    return posix.join(posix.dirname(from), decodeURIComponent(file));
  } catch {
    return posix.join(posix.dirname(from), file);
  }
}

/** What is not in force claims no clause: for the coverage it is withdrawn. */
export function releasedDocument(
  document: ManualDocument,
  { key, state, onDay }: LedgerDocument,
  shown: Revision,
): ReleasedDocument {
  const { release, onDay: revision, later } = shown;
  const reviews = later.flatMap((entry) =>
    entry.type === 'review.completed' && entry.outcome === 'adequate' ? [entry.on] : [],
  );
  return new ReleasedDocument(document, {
    id: key.startsWith('path:') ? undefined : key.split(':')[0],
    title: revision.title,
    docType: release.docType,
    status: state === 'in force' || state === 'not yet in force' ? 'released' : 'obsolete',
    revision: revision.revision,
    effective: revision.effective,
    owner: release.owner,
    approver: release.approver,
    reviewed: reviews.sort().at(-1),
    successors: state === 'obsolete' ? (onDay.obsolete?.successors ?? []) : [],
  });
}

/** The manual with other documents, which can also be found where earlier texts link to them. */
function withDocuments(
  manual: Manual,
  documents: readonly ManualDocument[],
  ledger: ReadonlyMap<string, LedgerDocument>,
): Manual {
  const byPath = new Map(documents.map((document) => [document.path, document]));
  for (const [path, { revisions }] of ledger) {
    const document = byPath.get(path);
    for (const { release, text } of revisions)
      for (const former of [release.path, text?.path ?? path])
        if (document !== undefined && !byPath.has(former)) byPath.set(former, document);
  }
  const byId = Map.groupBy(
    documents.filter(({ id }) => id !== undefined),
    ({ id }) => id ?? '',
  );
  return { ...manual, documents, byPath, byId };
}
