// Sink: one field of a CSV file (RFC 4180) that a spreadsheet will open.
import { plain } from './plain.ts';

/** What Excel, LibreOffice and Sheets take for a formula, full-width forms included, also after spaces. */
const FORMULA = /^\s*[=+\-@\uff1d\uff0b\uff0d\uff20]/;
const NUMBER = /^-?\d+(?:\.\d+)?$/;
const NEEDS_NO_QUOTES = /^(?:[\w./-](?:[\w ./-]*[\w./-])?)?$/;

/** A field, quoted where needed. A formula is defused with a leading apostrophe; a plain negative number stays a number. */
export function escapeCsv(text: string): string {
  const line = plain(text);
  const safe = FORMULA.test(line) && !NUMBER.test(line) ? `'${line}` : line;
  return NEEDS_NO_QUOTES.test(safe) ? safe : `"${safe.replaceAll('"', '""')}"`;
}
