// Whether one ledger goes on where another ends. By content, not by history: a clone of depth 1 knows no history.

export function begins(long: Uint8Array | undefined, short: Uint8Array | undefined): boolean {
  const [all, start] = [Buffer.from(long ?? []), Buffer.from(short ?? [])];
  return all.length >= start.length && all.subarray(0, start.length).equals(start);
}
