// Where the company works and whom it sells to: its sites, one after another, and the markets that the scope of an AS9120 manual names.
import { markets } from '@clausemark/generator';
import type { Asker } from '../ask/asker.ts';
import type { OpenAnswers } from './read-answers.ts';

type Company = NonNullable<OpenAnswers['company']>;

/** Only what is still open. No market chosen means that it is decided later. */
export async function askPlaces(company: Company, standard: unknown, asker: Asker): Promise<Company> {
  return {
    ...(company['site'] === undefined && { site: await askSites(asker) }),
    ...(company['markets'] === undefined && standard === 'as9120@B' && { markets: await askMarkets(asker) }),
  };
}

async function askSites({ text }: Asker): Promise<string[]> {
  const oneLine = (address: string): string | undefined =>
    address.includes('|') ? 'An address stands in tables: leave out |.' : undefined;
  const first = (address: string): string | undefined =>
    address.trim() === '' ? 'This cannot stay empty.' : oneLine(address);
  const sites = [await text({ message: 'Address of the site, in one line', check: first })];
  for (;;) {
    const next = await text({ message: 'Address of another site (empty: no more)', check: oneLine });
    if (next === '') return sites;
    sites.push(next);
  }
}

function askMarkets({ chooseSeveral }: Asker): Promise<readonly string[]> {
  return chooseSeveral({
    message: 'Whom do you sell to? (space changes, enter goes on; none: decide later)',
    choices: markets.map((value) => ({ value, label: value })),
    initial: [],
  });
}
