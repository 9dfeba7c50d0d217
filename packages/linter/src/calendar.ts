// Calendar days as text, YYYY-MM-DD. No clock, no time zone: "today" comes from outside.

const DAY = 86_400_000;

export interface Duration {
  readonly years: number;
  readonly months: number;
  readonly days: number;
}

/** True for a day that exists: 2024-02-30 does not. */
export function isRealDate(text: string): boolean {
  if (text.length !== 10 || !/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const [month, day] = [twoDigits(text, 5), twoDigits(text, 8)];
  if (month < 1 || month > 12 || day < 1) return false;
  return day <= SHORTEST_MONTH || day <= daysIn(Number(text.slice(0, 4)), month);
}

const SHORTEST_MONTH = 28;

function twoDigits(text: string, at: number): number {
  return (text.charCodeAt(at) - 0x30) * 10 + text.charCodeAt(at + 1) - 0x30;
}

function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** An ISO 8601 duration of years, months, weeks and days (P24M, P1Y6M, P2W); undefined for anything else. */
export function parseDuration(text: string): Duration | undefined {
  if (!durations.has(text)) {
    if (durations.size >= MOST_DURATIONS) durations.clear();
    durations.set(text, readDuration(text));
  }
  return durations.get(text);
}

/** False for P0M: what is due after no time at all is always overdue. */
export function hasLength({ years, months, days }: Duration): boolean {
  return years + months + days > 0;
}

/** The same few intervals come back in all documents. */
const MOST_DURATIONS = 1000;
const durations = new Map<string, Duration | undefined>();

function readDuration(text: string): Duration | undefined {
  const match = /^P(?=\d)(?:(\d{1,3})Y)?(?:(\d{1,4})M)?(?:(\d{1,4})W)?(?:(\d{1,5})D)?$/.exec(text);
  if (match === null) return undefined;
  const [, years = '0', months = '0', weeks = '0', days = '0'] = match;
  return { years: Number(years), months: Number(months), days: Number(weeks) * 7 + Number(days) };
}

/**
 * The day a duration later. The last day of a shorter month stands for a day it does not have: 31 January + P1M is 28
 * February. What lies beyond the year 9999, which has no day of four digits, is its last day.
 */
export function addDuration(date: string, duration: Duration): string {
  const [year, month, day] = [Number(date.slice(0, 4)), twoDigits(date, 5), twoDigits(date, 8)];
  const index = year * 12 + (month - 1) + duration.years * 12 + duration.months;
  const lastDay = daysIn(Math.floor(index / 12), (index % 12) + 1);
  if (duration.days === 0 && index >= FIRST_FOUR_DIGITS && index < FIRST_FIVE_DIGITS) {
    return `${Math.floor(index / 12)}-${two((index % 12) + 1)}-${two(Math.min(day, lastDay))}`;
  }
  const time = Date.UTC(Math.floor(index / 12), index % 12, Math.min(day, lastDay)) + duration.days * DAY;
  return new Date(Math.min(time, LAST_DAY)).toISOString().slice(0, 10);
}

const LAST_DAY = Date.UTC(9999, 11, 31);
/** Months before the years 1000 and 10000: between them a year is written with four digits as it is. */
const [FIRST_FOUR_DIGITS, FIRST_FIVE_DIGITS] = [12_000, 120_000];

function two(number: number): string {
  return number < 10 ? `0${number}` : String(number);
}

/** Whole days from one day to another; negative when `to` is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY);
}

/** Months of a duration, days rounded up, to compare two intervals. */
export function inMonths(duration: Duration): number {
  return duration.years * 12 + duration.months + duration.days / 30.44;
}
