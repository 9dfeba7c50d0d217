// An anchor as text: number and hash of an entry, kept outside of the reach of whoever could rewrite the ledger.
import type { LedgerHead, LedgerProblem } from '@clausemark/control';

export type ReadAnchor = LedgerHead | { readonly problem: LedgerProblem };

/** Reads an anchor file `{"seq":42,"hash":"..."}`; further keys are for people. One that cannot be read is a problem, not nothing. */
export function readAnchor(path: string, bytes: Uint8Array): ReadAnchor {
  try {
    const value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) as unknown;
    const { seq, hash } = (value ?? {}) as { readonly seq?: unknown; readonly hash?: unknown };
    if (isHead(seq, hash)) return { seq: seq as number, hash: hash as string };
  } catch {
    // Told below.
  }
  return { problem: { code: 'bad-anchor', line: 0, detail: path } };
}

/** Reads an anchor as a person gives it: `42:9f86d0...`; undefined when it is none. */
export function readAnchorText(text: string): LedgerHead | undefined {
  const [, seq = '', hash = ''] = /^(\d{1,9}):([0-9a-f]{64})$/.exec(text.trim()) ?? [];
  return isHead(Number(seq), hash) ? { seq: Number(seq), hash } : undefined;
}

function isHead(seq: unknown, hash: unknown): boolean {
  return Number.isSafeInteger(seq) && Number(seq) > 0 && typeof hash === 'string' && /^[0-9a-f]{64}$/.test(hash);
}
