// How every document of a manual stands on a day: the file, and what the ledger says of it where there is one.
import {
  DocumentSnapshot,
  findDrift,
  inForce,
  UndigestibleError,
  type DocumentOnDay,
  type Drift,
  type LedgerEntry,
  type ManualSide,
} from '@clausemark/control';
import { documentState, reviewDue } from '@clausemark/linter';
import type { ManualDocument } from '@clausemark/manual';
import type { Attention, StatusRow } from './status-row.ts';

const DRIFT: Readonly<Record<Drift['kind'], string>> = {
  'no-entry': 'the ledger has no release of it',
  'other-content': 'the file is not what the ledger released last',
  gone: 'released in the ledger, and no file is left',
};

/** @param entries of a ledger that can be believed; undefined when there is none */
export function statusRows(side: ManualSide, entries: readonly LedgerEntry[] | undefined, today: string): StatusRow[] {
  const ledger = entries === undefined ? undefined : inForce(entries, today);
  const files = side.manual.documents.map((document) => ({ document, snapshot: new DocumentSnapshot(side, document) }));
  const drifts = driftOf(
    files.map(({ snapshot }) => snapshot),
    ledger,
  );
  const rows = files.map(({ document, snapshot }) =>
    ledger === undefined
      ? fromFile(document, snapshot.key, today)
      : fromLedger(document, snapshot.key, ledger.get(snapshot.key), drifts.get(snapshot.key), today),
  );
  const present = new Set(files.map(({ snapshot }) => snapshot.key));
  const gone = [...(ledger?.values() ?? [])].filter(({ doc }) => !present.has(doc) && drifts.has(doc));
  const order = new Intl.Collator('en', { numeric: true });
  return [...rows, ...gone.map((known) => fromLedger(undefined, known.doc, known, drifts.get(known.doc), today))].sort(
    (a, b) => order.compare(a.document, b.document),
  );
}

/** A file without a digest has drifted: nobody can say that it is what was released. */
function driftOf(
  snapshots: readonly DocumentSnapshot[],
  ledger: ReadonlyMap<string, DocumentOnDay> | undefined,
): ReadonlyMap<string, string> {
  if (ledger === undefined) return new Map();
  const unreadable = snapshots.flatMap((snapshot): [string, string][] => {
    const problem = unreadableBecause(snapshot);
    return problem === undefined ? [] : [[snapshot.key, `it cannot be compared with the ledger: ${problem}`]];
  });
  const broken = new Map(unreadable);
  // An obsolete file stays where it is: its ending is in the ledger, not its text.
  const readable = snapshots.filter(({ key }) => !broken.has(key));
  const found = findDrift(readable, ledger).filter(({ kind, doc }) => kind !== 'gone' || !broken.has(doc));
  return new Map([...found.map(({ doc, kind }) => [doc, DRIFT[kind]] as const), ...broken]);
}

function unreadableBecause(snapshot: DocumentSnapshot): string | undefined {
  try {
    void snapshot.digest;
    return undefined;
  } catch (error) {
    if (error instanceof UndigestibleError) return error.message;
    throw error;
  }
}

function fromFile(document: ManualDocument, key: string, today: string): StatusRow {
  const state = documentState(document, today);
  const effective = document.text('effective_date') ?? '';
  const revision = document.text('revision') ?? '';
  const isIn = state === 'in force';
  return {
    document: document.id === undefined ? document.path : key,
    title: document.title,
    inForce: isIn ? revision : '',
    since: isIn ? effective : '',
    next: state === 'not yet in force' ? [`${revision} from ${effective}`] : [],
    file: fileWords(document),
    reviewDue: reviewDue(document) ?? '',
    attention: [
      ...(state === 'not yet in force'
        ? [{ kind: 'not-in-force-yet', words: `revision ${revision} takes effect on ${effective}` } as const]
        : []),
      ...ofFile(document, today),
    ],
  };
}

function fromLedger(
  document: ManualDocument | undefined,
  key: string,
  known: DocumentOnDay | undefined,
  drift: string | undefined,
  today: string,
): StatusRow {
  const { current, next = [] } = known ?? {};
  const pending = next.map(({ revision, effective }) => `${revision} from ${effective}`);
  const waits = pending.map((words): Attention => ({ kind: 'not-in-force-yet', words: `revision ${words}` }));
  const emergency: Attention[] =
    current?.kind === 'emergency' && current.ratified !== true
      ? [{ kind: 'emergency', words: `emergency not ratified, counts until ${current.expires}` }]
      : [];
  return {
    document: document !== undefined && document.id === undefined ? document.path : key,
    title: document?.title ?? known?.revisions.at(-1)?.title ?? '',
    inForce: current?.revision ?? '',
    since: current?.effective ?? '',
    next: pending,
    file: document === undefined ? 'no file' : fileWords(document),
    reviewDue: document === undefined ? '' : (reviewDue(document) ?? ''),
    attention: [
      ...waits,
      ...emergency,
      ...(drift === undefined ? [] : [{ kind: 'drift', words: drift } as const]),
      ...(document === undefined ? [] : ofFile(document, today)),
    ],
  };
}

function fileWords(document: ManualDocument): string {
  return [document.text('revision'), document.status ?? 'no status'].filter(Boolean).join(' ');
}

function ofFile(document: ManualDocument, today: string): Attention[] {
  const state = documentState(document, today);
  const due = reviewDue(document);
  const reviewed = state !== 'obsolete' && document.type !== 'record' && due !== undefined && due < today;
  return [
    ...(state === 'draft' ? [{ kind: 'draft', words: 'draft' } as const] : []),
    ...(state === 'in review' ? [{ kind: 'in-review', words: 'in review' } as const] : []),
    ...(state === 'unknown'
      ? [{ kind: 'unclear', words: 'its front matter does not say whether it is in force' } as const]
      : []),
    ...(reviewed ? [{ kind: 'review-overdue', words: `review was due on ${due}` } as const] : []),
  ];
}
