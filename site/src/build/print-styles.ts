// The control data on every printed page, by margin boxes of @page. One small style sheet per document, because the pages of the
// site allow no inline style. Browsers without margin boxes (Firefox today) print the control block at the top of the document.
import type { SiteDocument } from '../model/site-document.ts';
import type { SiteModel } from '../model/site-model.ts';
import { controlBlock } from '../model/control-block.ts';
import { states } from '../model/states.ts';

export function documentPrintStyles(site: SiteModel, item: SiteDocument): string {
  const { effective } = controlBlock(site, item);
  const revision = item.revision === '' ? 'no revision' : `Rev ${item.revision}`;
  const ledger = ledgerWords(site);
  const from = effective === undefined ? '' : `, effective ${effective}`;
  const look = states[item.state];
  return pageRule({
    topLeft: `${site.organisation}\n${item.id}  ${item.title}`,
    topRight: `${revision}  \u00b7  ${look.label.toUpperCase()}\nas of ${site.today}${from}`,
    bottomLeft: `UNCONTROLLED WHEN PRINTED. Before use, compare id and revision with the published manual${address(site, `d/${item.slug}/`)}.${ledger}`,
  });
}

export function sitePrintStyles(site: SiteModel): string {
  return pageRule({
    topLeft: `${site.organisation}\n${site.title}`,
    topRight: `as of ${site.today}`,
    bottomLeft: `UNCONTROLLED WHEN PRINTED. The published manual counts${address(site, '')}.${ledgerWords(site)}`,
  });
}

function ledgerWords({ ledger }: SiteModel): string {
  return ledger === undefined ? '' : ` Ledger entry ${ledger.head.seq}, ${ledger.head.hash.slice(0, 16)}.`;
}

interface Boxes {
  readonly topLeft: string;
  readonly topRight: string;
  readonly bottomLeft: string;
}

function pageRule({ topLeft, topRight, bottomLeft }: Boxes): string {
  return [
    '@page {',
    `  @top-left { content: ${cssString(topLeft)}; }`,
    `  @top-right { content: ${cssString(topRight)}; }`,
    `  @bottom-left { content: ${cssString(bottomLeft)}; }`,
    '  @bottom-right { content: "Page " counter(page) " of " counter(pages); }',
    '}',
    '',
  ].join('\n');
}

function address({ manual, base }: SiteModel, path: string): string {
  const { url } = manual.config.site;
  return url === undefined ? '' : ` at ${url.replace(/\/+$/, '')}${base}${path}`;
}

/** A CSS string in which every character but letters, digits and spaces is an escape: nothing in it can end it. */
export function cssString(text: string): string {
  const escaped = Array.from(text.slice(0, 400), (character) =>
    /[A-Za-z0-9 ]/.test(character) ? character : `\\${(character.codePointAt(0) ?? 0).toString(16)} `,
  );
  return `"${escaped.join('')}"`;
}
