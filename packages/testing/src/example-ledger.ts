// A ledger written short on a rule's page: what an entry says, with everything the rules do not look at filled in.
import { DocumentSnapshot, type LedgerEntry, type LedgerState, type ManualSide } from '@clausemark/control';

import { readFence } from './read-fence.ts';

interface ShortEntry {
  readonly type: LedgerEntry['type'];
  readonly doc?: string;
  /** Which side of the example has the text of this entry: `base` (default), `head`, or a digest of its own. */
  readonly content?: string;
  readonly [key: string]: unknown;
}

/** `unsound` alone stands for a ledger that does not verify. */
export function exampleLedger(text: string, base: ManualSide, head: ManualSide): LedgerState {
  if (text.trim() === 'unsound') {
    return { kind: 'unsound', problems: [{ code: 'broken-chain', line: 3, detail: '' }] };
  }
  const { entries } = readFence(`entries:\n${text.replace(/^/gm, '  ')}`) as {
    readonly entries: readonly ShortEntry[];
  };
  return { kind: 'sound', entries: entries.map((entry, index) => fullEntry(entry, index, { base, head })) };
}

function fullEntry(
  { content = 'base', ...entry }: ShortEntry,
  index: number,
  sides: Readonly<Record<string, ManualSide>>,
): LedgerEntry {
  const digest = entry.doc === undefined ? undefined : digestOf(entry.doc, content, sides);
  const place = { v: 'clausemark-ledger/1', seq: index + 1, prev: null, at: '2026-11-01T08:00:00Z' };
  const release = { meaning: '', objects: [], attachments: [], title: '', effective: '2026-01-01', cites: 'paper' };
  return { ...place, ...release, authors: [], approvals: [], digest, ...entry } as unknown as LedgerEntry;
}

function digestOf(doc: string, content: string, sides: Readonly<Record<string, ManualSide>>): string {
  const side = sides[content];
  if (side === undefined) return content.padEnd(64, '0');
  const found = side.manual.documents.map((item) => new DocumentSnapshot(side, item)).find(({ key }) => key === doc);
  return found === undefined ? '0'.repeat(64) : found.digest;
}
