// Whether what stands where a date is wanted is one, in any form people write dates in: "soon" is none, nor is 31.11.2026.
import { once } from '@clausemark/manual';
import { isRealDate } from '../calendar.ts';
import { dayWritten, monthOf } from './written-dates.ts';

const DAYS = /\d{4}[-./]\d{1,2}[-./]\d{1,2}(?!\d)|(?<!\d)\d{1,2}([./-])\d{1,2}\1\d{4}/g;
const MONTH = /^\d{4}[-./](\d{1,2})$|^(\d{1,2})[-./]\d{4}$/;
const SHORT = /^(\d{1,2})([./-])(\d{1,2})\2\d{2}$/;
const shortNamedPattern = once(() => /^(?:\d{1,2}[. -]*)?(\p{L}{3,10})[.,]?[ -]*'?\d{2}$/u);
const YEAR = /(?<!\d)\d{4}(?!\d)/;

/** True for a day that exists, and for a month, a quarter or a year without a day. `05/06/2025` is a date, whichever it is. */
export function namesDay(text: string): boolean {
  const plain = text.replace(/[*_`]/g, '').trim().toLowerCase();
  if (isRealDate(plain)) return true;
  const written = dayWritten(plain);
  if (written !== undefined) return isRealDate(written);
  const days = plain.match(DAYS);
  if (days !== null) return days.every((day) => isRealDate(dayWritten(day) ?? '') || isEitherWay(day));
  const [, before, after] = MONTH.exec(plain) ?? [];
  const month = before ?? after;
  if (month !== undefined) return Number(month) >= 1 && Number(month) <= 12;
  const [, first, , second] = SHORT.exec(plain) ?? [];
  if (first !== undefined) return Math.min(Number(first), Number(second)) <= 12;
  const name = shortNamedPattern().exec(plain)?.[1];
  return YEAR.test(plain) || (name !== undefined && monthOf(name) !== undefined);
}

/** 05/06/2025: both can be the month. */
function isEitherWay(day: string): boolean {
  const [first = 0, second = 0] = day.split(/[./-]/).map(Number);
  return first >= 1 && second >= 1 && first <= 12 && second <= 12;
}
