// Since the authors of drafts count, every release says that it names them (LED004). An entry that stops saying so would hide one.
import type { LedgerEntry } from './entry.ts';
import type { LedgerProblem } from './ledger-problem.ts';

export function checkAuthorship(entries: readonly LedgerEntry[]): LedgerProblem[] {
  const released = entries.filter((entry) => 'objects' in entry && 'authors' in entry);
  const first = released.findIndex((entry) => 'authorship' in entry);
  return released
    .slice(first === -1 ? released.length : first)
    .filter((entry) => !('authorship' in entry))
    .map(({ seq }) => ({ code: 'authorship-missing', line: seq, detail: '' }));
}
