// Number, chain and time of the entries (LED001, LED008), and the anchors kept outside of the ledger (LED005).
import type { LedgerHead } from './append-entry.ts';
import type { LedgerProblem } from './ledger-problem.ts';
import type { LedgerLine } from './read-ledger.ts';

/** @param now UTC instant; entries behind it are lies about time */
export function checkChain(lines: readonly LedgerLine[], now?: string): LedgerProblem[] {
  let last = '';
  return lines.flatMap(({ line, entry }, index): LedgerProblem[] => {
    if (entry === undefined) return [];
    const { seq, prev, at, type } = entry;
    const found: LedgerProblem[] = [];
    const expected = index === 0 ? null : (lines[index - 1]?.hash ?? null);
    if (seq !== line) found.push({ code: 'wrong-seq', line, detail: String(seq) });
    if (prev !== expected) found.push({ code: 'broken-chain', line, detail: prev ?? 'null' });
    if ((type === 'genesis') !== (index === 0)) found.push({ code: 'genesis-misplaced', line, detail: type });
    if (at < last) found.push({ code: 'time-goes-back', line, detail: at });
    if (now !== undefined && at > now) found.push({ code: 'in-the-future', line, detail: at });
    last = at > last ? at : last;
    if (entry.type === 'correction' && lines[entry.corrects - 1]?.hash !== entry.hash) {
      found.push({ code: 'bad-correction', line, detail: String(entry.corrects) });
    } else if (entry.type === 'correction' && entry.corrects >= line) {
      found.push({ code: 'bad-correction', line, detail: String(entry.corrects) });
    }
    return found;
  });
}

/** An anchor newer than the ledger says that its end was cut off; one that differs, that it was rewritten. */
export function checkAnchors(lines: readonly LedgerLine[], anchors: readonly LedgerHead[]): LedgerProblem[] {
  return anchors.flatMap(({ seq, hash }): LedgerProblem[] => {
    const line = lines[seq - 1];
    if (line === undefined) return [{ code: 'anchor-ahead', line: 0, detail: `${seq} ${hash}` }];
    return line.hash === hash ? [] : [{ code: 'anchor-mismatch', line: seq, detail: hash }];
  });
}
