// What the answers say of a company, as the words that `{...}` in the replacements of template.yaml stands for.
import { markets, type Answers } from '../answers/answers-schema.ts';

export const UNDECIDED = 'tbd';

export function factsOf({ company, review, retention }: Answers): Readonly<Record<string, string>> {
  const others = markets.filter((market) => !company.markets.includes(market));
  return {
    company: company.name,
    short: company.short ?? company.name,
    site: company.site.join('; '),
    siteRows: company.site.map(siteRow).join('\n'),
    domain: company.domain ?? UNDECIDED,
    products: company.products ?? UNDECIDED,
    customers: company.markets.length === 0 ? `customers in ${UNDECIDED}` : `${listed(company.markets)} customers`,
    otherMarkets: listed(others),
    equipment: listed((company.markets.length === 0 ? markets : company.markets).map((market) => EQUIPMENT[market])),
    review: inWords(review),
    retention: retention === UNDECIDED ? UNDECIDED : inWords(retention),
  };
}

/** What the parts go into, by market. */
const EQUIPMENT = { aviation: 'aircraft', space: 'spacecraft', defense: 'defense equipment' } as const;

/** A row of the boundaries of the scope, where there are several sites. */
function siteRow(address: string, index: number): string {
  return `| Site ${index + 1} | ${address}; done there: ${UNDECIDED} | any site not named here; stock at third parties |`;
}

/** `aviation, space and defense`. */
function listed(words: readonly string[]): string {
  const last = words.at(-1) ?? '';
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} and ${last}`;
}

const UNITS = { Y: 'year', M: 'month', W: 'week', D: 'day' } as const;

/** `P10Y` as `10 years`; a duration of several units part by part. */
export function inWords(duration: string): string {
  const parts = [...duration.matchAll(/(\d+)([YMWD])/g)];
  const words = parts.map(([, count = '', unit = 'D']) => {
    const name = UNITS[unit as keyof typeof UNITS];
    return `${Number(count)} ${name}${Number(count) === 1 ? '' : 's'}`;
  });
  return words.join(' and ');
}
