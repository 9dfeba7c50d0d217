// `clausemark ledger log [ID]`: the entries, newest last, or those about one document.
import type { LedgerEntry } from '@clausemark/control';
import type { Column } from '@clausemark/reporters';
import { didYouMean } from '../../command/did-you-mean.ts';
import { printTable } from '../../output/print-table.ts';
import { pathForId } from '../../output/path-for-id.ts';
import { VerbError } from '../../output/verb-error.ts';
import type { LedgerInput } from '../action.ts';
import { placesIn } from '../places-in.ts';
import { soundLedger } from '../sound-ledger.ts';

export async function run(input: LedgerInput): Promise<number> {
  const { entries } = await soundLedger(input);
  const rows = input.word === undefined ? entries : about(entries, input.word);
  printTable(input, { columns, rows });
  return 0;
}

const columns: readonly Column<LedgerEntry>[] = [
  { key: 'seq', header: 'No', value: ({ seq }) => seq, align: 'right' },
  { key: 'at', header: 'Written', value: ({ at }) => at },
  { key: 'type', header: 'Event', value: ({ type }) => type },
  { key: 'doc', header: 'About', value: aboutOf },
  { key: 'revision', header: 'Rev', value: (entry) => ('revision' in entry ? entry.revision : '') },
  { key: 'effective', header: 'Effective', value: (entry) => ('effective' in entry ? entry.effective : '') },
  { key: 'who', header: 'By', value: whoOf },
];

function about(entries: readonly LedgerEntry[], id: string): LedgerEntry[] {
  const found = entries.filter((entry) => 'doc' in entry && (entry.doc === id || entry.doc.startsWith(`${id}:`)));
  if (found.length > 0) return found;
  const path = pathForId(id, placesIn(entries));
  if (path !== undefined) throw path;
  const names = [...new Set(entries.flatMap((entry) => ('doc' in entry ? [entry.doc] : [])))];
  throw new VerbError(
    `The ledger has no entry about "${id}".`,
    names.length === 0 ? 'It has none about any document yet.' : `${didYouMean(id, names)}It has: ${names.join(', ')}.`,
  );
}

function aboutOf(entry: LedgerEntry): string {
  if ('doc' in entry) return entry.doc;
  if (entry.type === 'gate.changed') return entry.files.map(({ path }) => path).join(', ');
  if (entry.type === 'correction') return `entry ${entry.corrects}: ${entry.note}`;
  if (entry.type === 'control.gap') return `${entry.cause}: ${entry.note}`;
  if (entry.type === 'acknowledgement.batch')
    return [...new Set(entry.items.map(({ doc, revision }) => `${doc} ${revision}`))].join(', ');
  if ('person' in entry) return entry.person;
  return entry.type === 'genesis' ? entry.repo : '';
}

function whoOf(entry: LedgerEntry): string {
  if (entry.type === 'baseline') return entry.cites;
  if ('approvals' in entry) return entry.approvals.map(({ name, role }) => `${name} (${role})`).join(', ');
  if (entry.type === 'acknowledgement.batch') return [...new Set(entry.items.map(({ person }) => person))].join(', ');
  return entry.type === 'review.completed' ? `${entry.person} (${entry.role})` : '';
}
