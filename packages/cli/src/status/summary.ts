// The last line of `clausemark status`: every document counted once, by its state, and in brackets what is to be done there.
import type { RowState } from './row-state.ts';
import type { Attention, StatusRow } from './status-row.ts';

type Words = readonly [one: string, many: string];

/** In this order; their numbers add up to that of all documents. */
const STATES: Readonly<Record<RowState, Words>> = {
  'in force': ['in force', 'in force'],
  'not yet in force': ['waiting for its day', 'waiting for their day'],
  'in review': ['in review', 'in review'],
  draft: ['draft', 'drafts'],
  obsolete: ['obsolete', 'obsolete'],
  'not in force': ['not in force', 'not in force'],
  unknown: ['of unclear state', 'of unclear state'],
};

const NOTES: Readonly<Record<Attention['kind'], string>> = {
  'review-overdue': 'overdue for review',
  'not-in-force-yet': 'with a later revision waiting for its day',
  draft: 'with the next in draft',
  'in-review': 'with the next in review',
  emergency: 'on an emergency not ratified',
  expunged: 'without a text that may be shown',
  drift: 'drifting from the ledger',
  unclear: 'with a file of unclear state',
};

/** What the state says already is no note. */
const OWN: Readonly<Partial<Record<RowState, Attention['kind']>>> = {
  'not yet in force': 'not-in-force-yet',
  'in review': 'in-review',
  draft: 'draft',
  unknown: 'unclear',
};

export function summary(rows: readonly StatusRow[]): string {
  const counts = (Object.keys(STATES) as RowState[]).flatMap((state) => {
    const own = rows.filter((row) => row.state === state);
    if (own.length === 0 && state !== 'in force') return [];
    const [one, many] = STATES[state];
    const notes = notesOf(own, OWN[state]);
    return [`${own.length} ${own.length === 1 ? one : many}${notes.length === 0 ? '' : ` (${notes.join(', ')})`}`];
  });
  return `${rows.length} ${rows.length === 1 ? 'document' : 'documents'}: ${counts.join(', ')}.`;
}

function notesOf(rows: readonly StatusRow[], own: Attention['kind'] | undefined): readonly string[] {
  return (Object.keys(NOTES) as Attention['kind'][]).flatMap((kind) => {
    const count = rows.filter(({ attention }) => attention.some((item) => item.kind === kind)).length;
    return kind === own || count === 0 ? [] : [`${count} ${NOTES[kind]}`];
  });
}
