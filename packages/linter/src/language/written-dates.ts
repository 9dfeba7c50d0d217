// Dates as people write them, turned into YYYY-MM-DD where they can mean one day only.

/** First letters of the months in English, German, French and Spanish; in the order of the months. */
const MONTHS: readonly (readonly string[])[] = [
  ['jan', 'ene', 'jän'],
  ['feb', 'fév', 'fev'],
  ['mar', 'mär', 'maer'],
  ['apr', 'avr', 'abr'],
  ['may', 'mai'],
  ['jun', 'juin'],
  ['jul', 'juil'],
  ['aug', 'aoû', 'aou', 'ago'],
  ['sep', 'set'],
  ['oct', 'okt'],
  ['nov'],
  ['dec', 'dez', 'déc', 'dic'],
];

/** `14.11.2025`, `2025/11/14`, `14 November 2025`, `Nov 14, 2025`. `05/06/2025` can mean two days: undefined. */
export function dayWritten(text: string): string | undefined {
  const plain = text.normalize('NFC').trim().toLowerCase();
  const [, y1, m1, d1] = /^(\d{4})[-./](\d{1,2})[-./](\d{1,2})(?:$|t|\s)/.exec(plain) ?? [];
  if (y1 !== undefined) return iso(y1, m1, d1);
  const [, a, mark, b, y2] = /^(\d{1,2})([./-])(\d{1,2})\2(\d{4})$/.exec(plain) ?? [];
  if (y2 !== undefined)
    return mark === '.' || Number(a) > 12 ? iso(y2, b, a) : Number(b) > 12 ? iso(y2, a, b) : undefined;
  const [, d3, name3, y3] =
    /^(\d{1,2})(?:st|nd|rd|th|er)?[. -]*(?:de )?(\p{L}{3,10})[.,]?[ -]*(?:de )?(\d{4})$/u.exec(plain) ?? [];
  if (y3 !== undefined) return iso(y3, monthOf(name3), d3);
  const [, name4, d4, y4] = /^(\p{L}{3,10})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/u.exec(plain) ?? [];
  return y4 === undefined ? undefined : iso(y4, monthOf(name4), d4);
}

/** The number of the month a word names. */
export function monthOf(name = ''): string | undefined {
  const index = MONTHS.findIndex((starts) => starts.some((start) => name.startsWith(start)));
  return index === -1 ? undefined : String(index + 1);
}

function iso(year: string, month: string | undefined, day: string | undefined): string | undefined {
  return month === undefined || day === undefined
    ? undefined
    : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}
