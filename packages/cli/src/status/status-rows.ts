// How every document of a manual stands on a day: the file, and what the ledger says of it where there is one.
import {
  DocumentSnapshot,
  expungedObjects,
  findDrift,
  inForce,
  UndigestibleError,
  type DocumentOnDay,
  type Drift,
  type Expunged,
  type LedgerEntry,
  type ManualSide,
} from '@clausemark/control';
import { documentState, reviewDue } from '@clausemark/linter';
import type { Manual, ManualDocument } from '@clausemark/manual';
import { ledgerState } from './row-state.ts';
import { nextStep, type Situation, type Wanting } from './next-step.ts';
import type { Attention, StatusRow } from './status-row.ts';

interface Drifted {
  readonly words: string;
  readonly wants: Wanting;
}

const DRIFT: Readonly<Record<Drift['kind'], Drifted>> = {
  'no-entry': { words: 'the ledger has no release of it', wants: 'no-entry' },
  'other-content': { words: 'the file is not what the ledger released last', wants: 'other-content' },
  ended: { words: 'the file is a revision that was withdrawn or ran out', wants: 'other-content' },
  gone: { words: 'released in the ledger, and no file is left', wants: 'gone' },
};

/** @param entries of a ledger that can be believed; undefined when there is none */
export function statusRows(side: ManualSide, entries: readonly LedgerEntry[] | undefined, today: string): StatusRow[] {
  const { manual } = side;
  const ledger = entries === undefined ? undefined : inForce(entries, today);
  const files = manual.documents.map((document) => ({ document, snapshot: new DocumentSnapshot(side, document) }));
  const drifts = driftOf(
    files.map(({ snapshot }) => snapshot),
    ledger,
  );
  const scene: Scene = { manual, today, drifts, expunged: expungedObjects(entries ?? []) };
  const rows = files.map(({ document, snapshot }) =>
    ledger === undefined
      ? fromFile(document, snapshot.key, scene)
      : fromLedger(document, snapshot.key, ledger.get(snapshot.key), scene),
  );
  const present = new Set(files.map(({ snapshot }) => snapshot.key));
  const gone = [...(ledger?.values() ?? [])].filter(({ doc }) => !present.has(doc) && drifts.has(doc));
  const order = new Intl.Collator('en', { numeric: true });
  return [...rows, ...gone.map((known) => fromLedger(undefined, known.doc, known, scene))].sort((a, b) =>
    order.compare(a.document, b.document),
  );
}

interface Scene {
  readonly manual: Manual;
  readonly today: string;
  readonly drifts: ReadonlyMap<string, Drifted>;
  readonly expunged: ReadonlyMap<string, Expunged>;
}

/** A file without a digest has drifted: nobody can say that it is what was released. */
function driftOf(
  snapshots: readonly DocumentSnapshot[],
  ledger: ReadonlyMap<string, DocumentOnDay> | undefined,
): ReadonlyMap<string, Drifted> {
  if (ledger === undefined) return new Map();
  const unreadable = snapshots.flatMap((snapshot): [string, Drifted][] => {
    const problem = unreadableBecause(snapshot);
    const words = `it cannot be compared with the ledger: ${problem}`;
    return problem === undefined ? [] : [[snapshot.key, { words, wants: 'unreadable' }]];
  });
  const broken = new Map(unreadable);
  // An obsolete file stays where it is: its ending is in the ledger, not its text.
  const readable = snapshots.filter(({ key }) => !broken.has(key));
  const found = findDrift(readable, ledger).filter(({ kind, doc }) => kind !== 'gone' || !broken.has(doc));
  const revisions = new Map(readable.map(({ key, revision }) => [key, revision]));
  return new Map([
    ...found.map(({ doc, kind }) => [doc, endedDrift(ledger.get(doc), revisions.get(doc)) ?? DRIFT[kind]] as const),
    ...broken,
  ]);
}

/** The file still holds a revision that has ended: nobody went past the gate, and somebody has to go on from there. */
function endedDrift(known: DocumentOnDay | undefined, revision: string | undefined): Drifted | undefined {
  const last = known?.revisions.at(-1);
  if (last === undefined || last.revision !== revision) return undefined;
  if (last.state === 'expired')
    return { words: `emergency ${revision} ran out on ${last.expires} and was not ratified`, wants: 'ran-out' };
  if (last.state !== 'withdrawn') return undefined;
  return { words: `the file is revision ${revision}, withdrawn from ${last.withdrawnOn} on`, wants: 'withdrawn' };
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

function fromFile(document: ManualDocument, key: string, { manual, today }: Scene): StatusRow {
  const state = documentState(document, today);
  const effective = document.text('effective_date') ?? '';
  const revision = document.text('revision') ?? '';
  const isIn = state === 'in force';
  const situation: Situation = {
    manual,
    today,
    document,
    key,
    released: undefined,
    hasLedger: false,
  };
  return {
    document: document.id === undefined ? document.path : key,
    title: document.title,
    state,
    inForce: isIn ? revision : '',
    since: isIn ? effective : '',
    next: state === 'not yet in force' ? [`${revision} from ${effective}`] : [],
    file: fileWords(document),
    reviewDue: reviewDue(document) ?? '',
    attention: [
      ...(state === 'not yet in force'
        ? [attention('not-in-force-yet', `revision ${revision} takes effect on ${effective}`, 'waits', situation)]
        : []),
      ...ofFile(document, situation),
    ],
  };
}

function fromLedger(
  document: ManualDocument | undefined,
  key: string,
  known: DocumentOnDay | undefined,
  { manual, today, drifts, expunged }: Scene,
): StatusRow {
  const { current, next = [] } = known ?? {};
  const drift = drifts.get(key);
  const pending = next.map(({ revision, effective }) => `${revision} from ${effective}`);
  const released = (current ?? known?.revisions.at(-1))?.revision;
  const situation: Situation = { manual, today, document, key, released, hasLedger: true };
  const gone = expunged.get(current?.objects[0] ?? '');
  return {
    document: document !== undefined && document.id === undefined ? document.path : key,
    title: document?.title ?? known?.revisions.at(-1)?.title ?? '',
    state: ledgerState(document, known, today),
    inForce: current?.revision ?? '',
    since: current?.effective ?? '',
    next: pending,
    file: document === undefined ? 'no file' : fileWords(document),
    reviewDue: document === undefined ? '' : (reviewDue(document) ?? ''),
    attention: [
      ...pending.map((words) => attention('not-in-force-yet', `revision ${words}`, 'waits', situation)),
      ...(current?.kind === 'emergency' && current.ratified !== true
        ? [attention('emergency', `emergency not ratified, counts until ${current.expires}`, 'emergency', situation)]
        : []),
      ...(gone === undefined
        ? []
        : [attention('expunged', `the text in force was expunged by entry ${gone.seq}`, 'expunged', situation)]),
      ...(drift === undefined ? [] : [attention('drift', drift.words, drift.wants, situation)]),
      ...(document === undefined ? [] : ofFile(document, situation)),
    ],
  };
}

function attention(kind: Attention['kind'], words: string, wants: Wanting, situation: Situation): Attention {
  return { kind, words, step: nextStep(wants, situation) };
}

function fileWords(document: ManualDocument): string {
  return [document.text('revision'), document.status ?? 'no status'].filter(Boolean).join(' ');
}

function ofFile(document: ManualDocument, situation: Situation): Attention[] {
  const { today } = situation;
  const state = documentState(document, today);
  const due = reviewDue(document);
  const reviewed = state !== 'obsolete' && document.type !== 'record' && due !== undefined && due < today;
  return [
    ...(state === 'draft' ? [attention('draft', 'draft', 'draft', situation)] : []),
    ...(state === 'in review' ? [attention('in-review', 'in review', 'in-review', situation)] : []),
    ...(state === 'unknown'
      ? [attention('unclear', 'its front matter does not say whether it is in force', 'unclear', situation)]
      : []),
    ...(reviewed ? [attention('review-overdue', `review was due on ${due}`, 'review-overdue', situation)] : []),
  ];
}
