// Instants of the ledger as people read them. They stay in UTC, as they are written.

/** `2026-11-22T13:58:02Z` becomes `2026-11-22 13:58 UTC`; anything else stays as written. */
export function shortInstant(text: string): string {
  const match = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2}):\d{2}Z$/.exec(text);
  return match === null ? text : `${match[1] ?? ''} ${match[2] ?? ''} UTC`;
}
