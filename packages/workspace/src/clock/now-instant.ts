// The clock as the ledger writes it.

/** This second in UTC, 2026-11-22T14:03:11Z. */
export function nowInstant(now: Date = new Date()): string {
  return `${now.toISOString().slice(0, 19)}Z`;
}
