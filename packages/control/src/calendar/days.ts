// Days as text, YYYY-MM-DD, in the organisation's time zone, and instants as UTC text. No clock and no time zone is known here.

/** True for a day that exists: 2026-02-30 does not. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().slice(0, 10) === text;
}

/** True for an instant such as 2026-11-22T14:03:11Z that exists. One spelling only, so text order is time order. */
export function isInstant(text: string): boolean {
  const match = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d:[0-5]\dZ$/.exec(text);
  return match !== null && isDay(match[1] ?? '');
}

/** The day of an instant in UTC: what stands in for the organisation's zone where the caller gives no better function. */
export function utcDay(instant: string): string {
  return instant.slice(0, 10);
}

/** The day after a day. */
export function dayAfter(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}
