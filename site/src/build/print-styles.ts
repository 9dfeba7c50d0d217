// The control data on every printed page, by margin boxes of @page. One small style sheet per document, because the pages of the
// site allow no inline style. Browsers without margin boxes (Firefox today) print the control block at the top of the document.
import type { SiteDocument } from '../model/site-document.ts';
import type { SiteModel } from '../model/site-model.ts';
import { controlBlock } from '../model/control-block.ts';
import { stateLook } from '../model/states.ts';

export function documentPrintStyles(site: SiteModel, item: SiteDocument): string {
  const { say, today: day } = site;
  const { effective } = controlBlock(site, item);
  const revision =
    item.revision === '' ? say('document.no-revision') : say('document.revision', { revision: item.revision });
  const asOf = effective === undefined ? say('print.as-of', { day }) : say('print.as-of.effective', { day, effective });
  const address = addressOf(site, `d/${item.slug}/`);
  return pageRule(site, {
    topLeft: `${site.organisation}\n${item.id}  ${item.title}`,
    topRight: `${revision}  \u00b7  ${site.upper(stateLook(site, item.state).label)}\n${asOf}`,
    bottomLeft: address === undefined ? say('print.document') : say('print.document.at', { address }),
  });
}

export function sitePrintStyles(site: SiteModel): string {
  const { say } = site;
  const address = addressOf(site, '');
  return pageRule(site, {
    topLeft: `${site.organisation}\n${site.title}`,
    topRight: say('print.as-of', { day: site.today }),
    bottomLeft: address === undefined ? say('print.site') : say('print.site.at', { address }),
  });
}

interface Boxes {
  readonly topLeft: string;
  readonly topRight: string;
  /** Before what the ledger says. */
  readonly bottomLeft: string;
}

function pageRule(site: SiteModel, { topLeft, topRight, bottomLeft }: Boxes): string {
  return [
    '@page {',
    `  @top-left { content: ${cssString(topLeft)}; }`,
    `  @top-right { content: ${cssString(topRight)}; }`,
    `  @bottom-left { content: ${cssString(`${bottomLeft}${ledgerWords(site)}`)}; }`,
    `  @bottom-right { content: ${pageNumber(site)}; }`,
    '}',
    '',
  ].join('\n');
}

function ledgerWords({ ledger, say }: SiteModel): string {
  if (ledger === undefined) return '';
  const { seq, hash } = ledger.head;
  return ` ${say('print.ledger', { entry: String(seq), hash: hash.slice(0, 16) })}`;
}

/** Text and counters in the order the language wants them. */
function pageNumber({ weave }: SiteModel): string {
  const counters = { page: { css: 'counter(page)' }, pages: { css: 'counter(pages)' } };
  return weave('print.page', counters)
    .filter((part) => part !== '')
    .map((part) => (typeof part === 'string' ? cssString(part) : (part as { css: string }).css))
    .join(' ');
}

function addressOf({ manual, base }: SiteModel, path: string): string | undefined {
  const { url } = manual.config.site;
  return url === undefined ? undefined : `${url.replace(/\/+$/, '')}${base}${path}`;
}

/** A CSS string in which every character but letters, digits and spaces is an escape: nothing in it can end it. */
export function cssString(text: string): string {
  const escaped = text
    .slice(0, 400)
    .replace(/[^A-Za-z0-9 ]/gu, (character) => `\\${(character.codePointAt(0) ?? 0).toString(16)} `);
  return `"${escaped}"`;
}
