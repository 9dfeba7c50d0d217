// The body of a document as HTML, with its table of contents. Sätteri parses it with the linter's own settings.
import { decodeSource, documentById, markdownFeatures, type ManualDocument, type SourceText } from '@clausemark/manual';
import type { Root } from 'hast';
import { markdownToHast } from 'satteri';
import type { SiteDocument } from '../model/site-document.ts';
import type { SiteModel } from '../model/site-model.ts';
import type { BodyContext, TocEntry } from './body-context.ts';
import { escapeText } from './escape.ts';
import { foreignDocument } from '../model/foreign.ts';
import { renderChildren } from './render-node.ts';
import { takeAnchor } from './render-heading.ts';
import { textOf } from './text-of.ts';

export interface RenderedBody {
  readonly html: string;
  readonly toc: readonly TocEntry[];
  /** Anchor of the document's own title, which the page shows once, above. */
  readonly titleAnchor: string | undefined;
  /** A table in it needs the whole width of the page. */
  readonly wide: boolean;
}

/** A contents list of a very long document keeps to the first level. */
const LONG_TOC = 36;
const UNREADABLE = new Set(['line-too-long', 'too-large', 'nested-too-deep', 'too-complex', 'parser-failed']);

export function renderBody(site: SiteModel, item: SiteDocument): RenderedBody {
  const { document } = item;
  const ownLang = ownLangOf(site, item);
  const source = sourceOf(site, item);
  if (source === undefined)
    return notice(ownLang, site.say(item.ledger === undefined ? 'body.unreadable' : 'body.expunged'));
  const body = source.text.slice(document.facts.bodyStart);
  if (document.facts.problems.some(({ code }) => UNREADABLE.has(code)))
    return notice(ownLang, site.say('body.too-complex'), body);
  const tree = markdownToHast(body, { features: markdownFeatures, position: false }) as Root;
  const title = ownTitle(tree, item.title);
  const context = createContext(site, item, tree, title);
  const titleAnchor = title === undefined ? undefined : takeAnchor(context, textOf(title).trim());
  const html = renderChildren(
    context,
    { ...tree, children: tree.children.filter((node) => node !== title) },
    { parent: 'root', depth: 0, linked: true },
  );
  return { html, toc: shortened(context.toc), titleAnchor, wide: context.wide };
}

/** The whole list where it is short, or where nearly all headings stand below one: without a list nobody finds a way through a long text. */
function shortened(toc: readonly TocEntry[]): readonly TocEntry[] {
  const first = toc.filter(({ depth }) => depth === 2);
  return toc.length > LONG_TOC && first.length > 2 ? first : toc;
}

/** What the ledger released, where there is one; the file of the repository plays no part then. */
function sourceOf({ manual }: SiteModel, { document, ledger }: SiteDocument): SourceText | undefined {
  if (ledger === undefined) return manual.source(document.path);
  const { text } = ledger.revision;
  return text === undefined ? undefined : decodeSource(document.path, text.bytes).source;
}

/** The first heading, when it only says the title again. */
function ownTitle(tree: Root, title: string): Root['children'][number] | undefined {
  const first = tree.children.find((node) => node.type !== 'text' || node.value.trim() !== '');
  return first?.type === 'element' && first.tagName === 'h1' && textOf(first).trim() === title ? first : undefined;
}

function createContext(
  site: SiteModel,
  item: SiteDocument,
  tree: Root,
  title: Root['children'][number] | undefined,
): BodyContext {
  const anchors = new Map<string, string[]>();
  for (const { text, slug } of item.document.facts.headings) anchors.set(text, [...(anchors.get(text) ?? []), slug]);
  const deeper = tree.children.some((node) => node !== title && node.type === 'element' && node.tagName === 'h1');
  return {
    site,
    item,
    anchors,
    mentioned: mentionedIn(site, item.document),
    ownLang: ownLangOf(site, item),
    toc: [],
    shift: deeper ? 1 : 0,
    section: '',
    tables: 0,
    wide: false,
    fallbacks: 0,
  };
}

function mentionedIn(site: SiteModel, document: ManualDocument): ReadonlyMap<string, SiteDocument> {
  const found = new Map<string, SiteDocument>();
  for (const { id } of document.facts.mentions) {
    const target = documentById(site.manual, id);
    const page = target === undefined || target === document ? undefined : site.published.get(target);
    if (page !== undefined) found.set(id, page);
  }
  return found;
}

function ownLangOf(site: SiteModel, { document }: SiteDocument): string {
  return foreignDocument(site, document) === undefined ? '' : ` lang="${site.language}"`;
}

function notice(ownLang: string, why: string, text?: string): RenderedBody {
  const rest = text === undefined ? '' : `<pre class="plain-text">${escapeText(text)}</pre>`;
  return {
    html: `<p class="notice"${ownLang}>${escapeText(why)}</p>${rest}`,
    toc: [],
    titleAnchor: undefined,
    wide: false,
  };
}
