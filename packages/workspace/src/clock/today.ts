// The clock. Everything else is told which day it is.
import { errorTexts } from '../errors/error-texts.ts';
import { ConfigError, UsageError } from '../errors/errors.ts';

/**
 * The day it is for the organisation, YYYY-MM-DD.
 *
 * @param timezone IANA name from clausemark.yaml
 * @param override a day given with --today; it must exist in the calendar
 */
export function today(timezone: string, override?: string, now: Date = new Date()): string {
  const inZone = dayIn(timezone, now);
  if (override === undefined) return inZone;
  if (!isCalendarDate(override)) throw new UsageError('notADate', errorTexts.notADate(override));
  return override;
}

function isCalendarDate(text: string): boolean {
  const date = new Date(`${text}T00:00:00Z`);
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

function dayIn(timezone: string, now: Date): string {
  // Saves loading the time zone tables where they are not needed.
  if (timezone === 'UTC') return now.toISOString().slice(0, 10);
  const parts = new Map(
    formatter(timezone)
      .formatToParts(now)
      .map(({ type, value }) => [type, value]),
  );
  return `${parts.get('year')?.padStart(4, '0')}-${parts.get('month')}-${parts.get('day')}`;
}

function formatter(timezone: string): Intl.DateTimeFormat {
  const unknown = new ConfigError('unknownTimeZone', errorTexts.unknownTimeZone(timezone), { path: 'clausemark.yaml' });
  // A fixed offset would be wrong for half of the year wherever clocks change.
  if (/^[+-]/.test(timezone)) throw unknown;
  try {
    return new Intl.DateTimeFormat('en-u-ca-iso8601-nu-latn', {
      timeZone: timezone,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
    });
  } catch {
    throw unknown;
  }
}
