// The day an instant falls on for an organisation.
import { errorTexts } from '../errors/error-texts.ts';
import { ConfigError } from '../errors/errors.ts';

/** The day, YYYY-MM-DD, of instants in a zone of the IANA list. @throws ConfigError when there is no such zone */
export function dayOf(timezone: string): (instant: string | Date) => string {
  // Saves loading the time zone tables where they are not needed.
  if (timezone === 'UTC') return (instant) => asDate(instant).toISOString().slice(0, 10);
  const format = formatter(timezone);
  return (instant) => {
    const parts = new Map(format.formatToParts(asDate(instant)).map(({ type, value }) => [type, value]));
    return `${parts.get('year')?.padStart(4, '0')}-${parts.get('month')}-${parts.get('day')}`;
  };
}

function asDate(instant: string | Date): Date {
  return typeof instant === 'string' ? new Date(instant) : instant;
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
