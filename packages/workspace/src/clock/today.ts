// The clock. Everything else is told which day it is.
import { errorTexts } from '../errors/error-texts.ts';
import { UsageError } from '../errors/errors.ts';
import { dayOf } from './day-of.ts';

/**
 * The day it is for the organisation, YYYY-MM-DD.
 *
 * @param timezone IANA name from clausemark.yaml
 * @param override a day given with --today; it must exist in the calendar
 */
export function today(timezone: string, override?: string, now: Date = new Date()): string {
  const inZone = dayOf(timezone)(now);
  if (override === undefined) return inZone;
  if (!isCalendarDate(override)) throw new UsageError('notADate', errorTexts.notADate(override));
  return override;
}

function isCalendarDate(text: string): boolean {
  const date = new Date(`${text}T00:00:00Z`);
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}
