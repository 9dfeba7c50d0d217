// The day from which what is in force has been in force. After an emergency that fell, or a withdrawal, that is later than the effective date:
// the revision before counts again from the day on which the other one counted no more.
import type { SiteDocument } from './site-document.ts';

export function inForceSince({ document, ledger }: SiteDocument, today: string): string | undefined {
  const now = ledger?.revision.intervals.find(
    ({ from, until }) => from <= today && (until === undefined || today < until),
  );
  return now?.from ?? document.text('effective_date');
}
